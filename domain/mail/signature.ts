/** Longer lines are no part of a signature, nor are more lines than these. */
const MAX_LINE = 90;
const MAX_LINES = 8;

/** « Envoyé de mon iPhone », “Get Outlook for Android”: what programs put under a mail by themselves. */
const BY_PROGRAM =
  /^(envoyé (de(puis)?|à partir d[e’']|avec|via) ?(mon|ma|un|l['’]|la (messagerie|version|poste mail)|PROGRAM)|sent (from|with|via) (my|an?|PROGRAM)|(obtenir|obtenez|télécharger|téléchargez|get|download) (outlook|blue) ?(mail)? (pour|for)|provenance\s?: (courrier|outlook))/.source.replaceAll(
    'PROGRAM',
    'outlook|mail|courrier|yahoo|gmail|proton|thunderbird|samsung|huawei|orange|spark|k-9|bluemail|airmail',
  );
const LAST_LINE = new RegExp(`${BY_PROGRAM}.{0,80}$`, 'i');

const FAREWELL =
  /^((bien |très )?(cordialement|sincèrement|amicalement)( (vôtre|à vous))?|cdt|cdlt|bien à vous|salutations( distinguées| cordiales)?|(best |kind |warm )?regards|best wishes|yours sincerely|cheers)\s*[,.!]?$/i;

/** A line that still says something, whatever stands above it: a postscript, a question, a sentence, a word of one, an item, a fact. */
const SAYING = [
  /^(p\.? ?s\b|n\.? ?b\b|pj\b)|[?]\s*$/i,
  /^\S+(\s+\S+){3,}[.!…]\s*$/,
  /\b(j['’]|(je|nous|vous|merci|svp|s['’]il|il faut|est|sont|ne|pas|please|thanks?|you|we|my|is|are)\b)/i,
  /^[-•*·]\s*\S/,
  /^(?!(t[ée]l|fax|mobile|port|phone|cell|m[ée]l|e?-?mail|courriel|web|site|standard|ligne|bureau|office|adresse(?! ip)|https?)\b)\p{L}[^:]{1,30}\s?:\s*\S/iu,
];

/** The first line of the signature: `-- `, what a phone adds, or a farewell and the few short lines under it. */
export function signatureStart(given: readonly string[]): number {
  const lines = given.map((line) => line.slice(0, MAX_LINE + 1).replaceAll('\u00a0', ' '));
  const end = beforeProgram(lines, delimiterAt(lines));
  for (let i = end - 1; i >= 0; i--) {
    if (end - i > 2 * MAX_LINES) break;
    if (FAREWELL.test(lines[i]?.trim() ?? '') && isShort(lines.slice(i + 1, end))) return i;
  }
  return end;
}

/** Programs write it with a blank, below a text (RFC 3676). People draw the like between what they say. */
function delimiterAt(lines: readonly string[]): number {
  const written = lines.indexOf('-- ');
  if (written !== -1 && lines.slice(0, written).some((line) => line.trim() !== '')) return written;
  const last = lines.findLastIndex((line) => /^-- ?$/.test(line));
  return last !== -1 && isShort(lines.slice(last + 1)) ? last : lines.length;
}

/** Only as the last lines: elsewhere somebody may be writing of their phone. */
function beforeProgram(lines: readonly string[], from: number): number {
  let end = from;
  for (let last = from - 1; last >= 0; last--) {
    const line = lines[last]?.trim() ?? '';
    if (LAST_LINE.test(line)) end = last;
    else if (line !== '' && !/^[_-]{4,}$/.test(line)) break;
  }
  return end;
}

function isShort(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return (
    said.length <= MAX_LINES && said.every((line) => line.length <= MAX_LINE && !SAYING.some((it) => it.test(line)))
  );
}
