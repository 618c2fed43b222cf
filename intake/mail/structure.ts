/** A mail's parts, counted before anything is parsed. */
export interface Structure {
  depth: number;
  parts: number;
}

const TYPE = /^content-type:\s*multipart\//i;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i;
/** Nobody needs a longer line to say what a part is. */
const MAX_LINE = 2000;

/**
 * Line by line, in one pass: how deep its parts are nested, and how many there are. The parser recurses into them and holds
 * them all, so this is known first. It stops counting at the limits.
 */
export function structureOf(raw: Buffer, limits: Structure): Structure {
  const open: string[] = [];
  let parts = 0;
  let depth = 0;
  let type: string | null = '';
  for (let at = 0; at < raw.length && depth <= limits.depth && parts <= limits.parts; ) {
    const end = raw.indexOf(10, at);
    const next = end === -1 ? raw.length : end + 1;
    const isSeparator = raw[at] === 45 && raw[at + 1] === 45;
    if (type !== null || isSeparator) {
      const line = raw.toString('latin1', at, Math.min(next, at + MAX_LINE)).trimEnd();
      const level = isSeparator ? open.lastIndexOf(line.slice(2)) : -1;
      if (level !== -1) {
        open.length = level + 1;
        parts++;
        type = '';
      } else if (type !== null) type = header(line, type, open);
      depth = Math.max(depth, open.length);
    }
    at = next;
  }
  return { depth, parts };
}

/** The Content-Type gathered so far, over its folded lines; null behind the head, whose boundary then is open. */
function header(line: string, type: string, open: string[]): string | null {
  if (line === '') {
    const [, quoted, bare] = BOUNDARY.exec(TYPE.test(type) ? type : '') ?? [];
    const boundary = quoted ?? bare;
    if (boundary !== undefined) open.push(boundary.trimEnd());
    return null;
  }
  if (/^content-type:/i.test(line)) return line;
  if (type.endsWith('\n')) return type;
  return /^[ \t]/.test(line) && type.length < MAX_LINE ? type + line : `${type}\n`;
}
