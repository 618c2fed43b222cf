/** Longer lines are nobody's attribution, and are not looked at further than this. */
const LOOK = 400;
/** Over how many lines programs wrap « Le …, … a écrit : ». */
const WRAPPED = 4;

export interface Start {
  /** The first line that a mail program wrote above what it quotes or forwards; the number of lines when there is none. */
  at: number;
  /** Whether what it quotes is marked line by line, so that an answer may stand below or between. */
  isMarked: boolean;
  /** Whether something says that it quotes: marked lines alone may be what somebody shows of their screen. */
  isNamed: boolean;
}

export function quotationStart(given: readonly string[]): Start {
  const lines = given.map((line) =>
    line
      .slice(0, LOOK)
      .normalize('NFC')
      .replace(/[\u00a0\u202f]/g, ' ')
      .trim(),
  );
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (isSeparator(line) || isHeaderBlock(lines, at))
      return { at: withRuleAbove(lines, at), isMarked: false, isNamed: true };
    const end = attributionEnd(lines, at);
    if (end !== null) return { at, isMarked: isMarked(firstSaid(lines, end)), isNamed: true };
    if (isMarked(line) && isMarked(lines[at + 1])) return { at, isMarked: true, isNamed: isNamedWithin(lines, at) };
  }
  return { at: lines.length, isMarked: false, isNamed: false };
}

/** One marked line alone may be a prompt or a comparison; two are a quotation. */
const isMarked = (line: string | undefined): boolean => line?.startsWith('>') === true;

const firstSaid = (lines: readonly string[], from: number): string | undefined =>
  lines.slice(from, from + 3).find((line) => line !== '');

/** Apple and La Poste mark what names the quotation too. */
function isNamedWithin(lines: readonly string[], at: number): boolean {
  const inner = lines.slice(at, at + 12).map((line) => line.replace(/^[>\s]+/, ''));
  return inner.slice(0, 3).some((_, i) => isHeaderBlock(inner, i) || attributionEnd(inner, i) !== null);
}

/** -----Message d'origine-----, ---------- Forwarded message ---------, « Début du message transféré : ». */
const SEPARATOR =
  /^[-_=*]{2,}\s*(message (d['’]origine|original|initial|transféré|transmis)|mail (original|transféré)|rendez-vous d['’]origine|(original|forwarded) (message|mail|appointment)|courriel original)\s*[-_=*]{2,}\s*$/i;
const APPLE_FORWARD = /^(début du message (transféré|réexpédié)|begin forwarded message)\s*:$/i;
const isSeparator = (line: string): boolean => SEPARATOR.test(line) || APPLE_FORWARD.test(line);

const FROM = /^\*?(de|from|expéditeur)\s?:\*?\s*\S/i;
const OTHER =
  /^\*?(envoy[ée]( le)?|sent|date|à|a|to|cc|copie|objet|subject|sujet|répondre à|reply-to|pour|destinataires?|importance)\s?:/i;
const WHEN_OR_WHAT = /^\*?(envoy[ée]( le)?|sent|date|objet|subject|sujet)\s?:/i;

const SENT_OR_ADDRESS = /^\*?(envoy[ée]( le)?|sent)\s?:|@/i;

/**
 * « De : … Envoyé : … À : … Objet : … », as Outlook and Zimbra write it, in any order behind its first line. People head
 * their own words so too, but do not say when they were sent, nor from which address.
 */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!FROM.test(lines[at] ?? '')) return false;
  const block = lines.slice(at + 1, at + 9);
  const others = block.filter((line) => OTHER.test(line));
  if (![lines[at] ?? '', ...others].some((line) => SENT_OR_ADDRESS.test(line))) return false;
  return others.length >= 2 && others.some((line) => WHEN_OR_WHAT.test(line)) && OTHER.test(block.find(Boolean) ?? '');
}

const ATTRIBUTION =
  /^(le|on)\s+((lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-zé]*\.?,?\s+)?(\d|[a-zéû]{3,9}\.?\s+\d)/i;
const WROTE = /\b(a [ée]crit|wrote)\s*:?$/i;
/** “Quoting Léa <lea@…>:”, « Léa <lea@…> a écrit : », as Horde and old Gmail write it. */
const NAMED = /<[^<>\s]+@[^<>\s]+>\s*(a [ée]crit|wrote|escribió|schrieb|ha scritto)?\s*:$/i;

/**
 * Behind « Le lun. 2 nov. 2026 à 10:12, Léa <lea@…> a écrit : ». It has an address, or marked lines below it: people write
 * such lines too.
 */
function attributionEnd(lines: readonly string[], at: number): number | null {
  if (NAMED.test(lines[at] ?? '') && isMarked(firstSaid(lines, at + 1))) return at + 1;
  if (!ATTRIBUTION.test(lines[at] ?? '')) return null;
  for (let last = at; last < at + WRAPPED; last++) {
    const line = lines[last];
    if (line === undefined || line === '') return null;
    const whole = lines.slice(at, last + 1).join(' ');
    if (!WROTE.test(whole)) continue;
    return isMarked(firstSaid(lines, last + 1)) || whole.includes('@') ? last + 1 : null;
  }
  return null;
}

/** The rule that Outlook draws above its block of headers belongs to it. */
function withRuleAbove(lines: readonly string[], at: number): number {
  let above = at - 1;
  while (above >= 0 && lines[above] === '') above--;
  return /^[-_=*]{5,}$/.test(lines[above] ?? '') ? above : at;
}
