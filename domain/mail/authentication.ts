import { allValues, type Field } from './fields';

/** One method of an Authentication-Results field (RFC 8601): `dkim=pass header.d=ac-paris.fr`. */
interface Result {
  method: string;
  result: string;
  properties: ReadonlyMap<string, string>;
}

/** No server writes more, and what takes it apart is not linear. */
const MAX_FIELD = 4096;

/**
 * Whether the configured server vouches for the From address. Only its topmost field counts: servers write above what
 * they received, so that everything below it, and every field of another server, may be the sender's own work.
 */
export function isAuthentic(fields: readonly Field[], authServer: string | null, from: string): boolean {
  const domain = domainOf(from);
  if (authServer === null || domain === null) return false;
  const own = allValues(fields, 'authentication-results').find((value) => serverOf(value) === authServer.toLowerCase());
  if (own === undefined || own.length > MAX_FIELD) return false;
  const results = resultsOf(own);
  const passed = results.filter(({ result }) => result === 'pass');
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  // DMARC has weighed the others already, and by the policy of the domain.
  if (dmarc.length > 0) return dmarc.every((each) => each.result === 'pass' && vouchesFor(each, 'header.from', domain));
  return passed.some(
    (each) =>
      // Some name whose signature it is, some only for whom it was made, which is never above the former.
      (each.method === 'dkim' && ['header.d', 'header.i'].some((property) => vouchesFor(each, property, domain))) ||
      (each.method === 'spf' && vouchesFor(each, 'smtp.mailfrom', domain)),
  );
}

/** The domain itself, or one above it, which rules over it. Never a top-level domain. */
function vouchesFor({ properties }: Result, property: string, domain: string): boolean {
  const value = properties.get(property);
  const vouched = value === undefined ? null : (domainOf(value) ?? value);
  if (vouched === null || !vouched.includes('.')) return false;
  return domain === vouched || (property !== 'header.from' && domain.endsWith(`.${vouched}`));
}

function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return at === -1 || domain === '' ? null : domain;
}

/** Behind the server's name may stand the version of the format. */
function serverOf(value: string): string {
  const [head = ''] = splitOutsideQuotes(withoutComments(value.slice(0, MAX_FIELD)));
  return unquoted(head.trim().split(/\s+/)[0] ?? '').toLowerCase();
}

const resultsOf = (value: string): Result[] => splitOutsideQuotes(withoutComments(value)).slice(1).flatMap(parseResult);

function parseResult(text: string): Result[] {
  const [first, ...rest] = text.match(/[\w.-]+(?:\/\d+)?\s*=\s*(?:"[^"]*"|[^\s"])+/g) ?? [];
  if (first === undefined) return [];
  const [method, result] = pairOf(first);
  return [{ method, result, properties: new Map(rest.map(pairOf)) }];
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at).trim().toLowerCase();
  return [name.replace(/\/\d+$/, ''), unquoted(text.slice(at + 1).trim()).toLowerCase()];
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');

/** Comments nest, and a quoted string may hold a parenthesis. */
function withoutComments(value: string): string {
  let depth = 0;
  let isQuoted = false;
  let kept = '';
  for (let i = 0; i < value.length; i++) {
    const letter = value[i] ?? '';
    if (letter === '\\') {
      if (depth === 0) kept += letter + (value[i + 1] ?? '');
      i++;
    } else if (isQuoted || depth === 0) {
      if (letter === '"') isQuoted = !isQuoted;
      if (!isQuoted && letter === '(') depth = 1;
      else kept += letter;
    } else if (letter === '(') depth++;
    else if (letter === ')') depth--;
    // A comment separates what stands around it.
    if (depth === 0 && letter === ')') kept += ' ';
  }
  return kept;
}

function splitOutsideQuotes(text: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === ';' && !isQuoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
