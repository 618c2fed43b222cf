import type { z } from 'zod';
import { type FieldError, Problem, type ProblemCode } from '../problem';

/** What the schema makes of the input, or a problem with every fault in it. */
export function parsed<S extends z.ZodType>(schema: S, input: unknown, code: ProblemCode): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem(code, { errors: result.error.issues.flatMap(faultsOf).slice(0, MAX_FAULTS) });
}

const MAX_FAULTS = 50;

/** Schemas of ours put a stable code into the `params` of an issue; zod's own issues keep theirs. */
function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...issue.path, key], 'unknownField', 'There is no such field'));
  }
  const code = issue.code === 'custom' ? issue.params?.code : undefined;
  return [fault(issue.path, typeof code === 'string' ? code : issue.code, issue.message)];
}

const fault = (path: readonly PropertyKey[], code: string, message: string): FieldError => ({
  pointer: pointerTo(path),
  code,
  message,
});

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Express would make an array of a repeated parameter, and a database filter of that array. */
export function queryOf(url: string): Record<string, string> {
  const mark = url.indexOf('?');
  const given = new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
  const query: [string, string][] = [];
  for (const name of new Set(given.keys())) {
    const [value = '', ...more] = given.getAll(name);
    if (more.length > 0) {
      const message = 'Give it once; a list is separated by commas';
      throw new Problem('repeatedParameter', { errors: [{ pointer: `/${name}`, code: 'repeatedParameter', message }] });
    }
    query.push([name, value]);
  }
  // Object.fromEntries defines properties, so that no name can reach a prototype.
  return Object.fromEntries(query);
}
