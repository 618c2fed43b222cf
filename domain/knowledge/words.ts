/** A word of a text: as it is compared, and where it stands. */
export interface Word {
  folded: string;
  from: number;
  to: number;
}

/** Without accents, in small letters, ligatures undone: as people type it. */
export const fold = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');

/** Most words are: the others take ten times as long. */
const isPlain = (text: string): boolean => /^[a-z0-9]*$/i.test(text);

/** Words with their hyphens; what French elides before an apostrophe stands apart. */
const COMPOUND = /[\p{L}\p{N}\p{M}]+(?:[-‐‑][\p{L}\p{N}\p{M}]+)*/gu;
const PART = /[^-‐‑]+/gu;

/**
 * The words of a text, in order. A compound counts as its parts and as one word without hyphens (wi-fi, wifi). Articles and
 * pronouns that are elided (l’, d’, qu’) are no words; nor are single letters.
 */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: compound, index } of text.matchAll(COMPOUND)) {
    const to = index + compound.length;
    if (APOSTROPHES.has(text[to] ?? '') && ELIDED.has(fold(compound))) continue;
    const parts = [...compound.matchAll(PART)];
    const whole = fold(compound).replace(/[-‐‑]/g, '');
    if (isWord(whole)) words.push({ folded: whole, from: index, to });
    if (parts.length === 1) continue;
    for (const { 0: part, index: at } of parts) {
      const folded = fold(part);
      if (isWord(folded)) words.push({ folded, from: index + at, to: index + at + part.length });
    }
  }
  return words;
}

const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', 'ʼ', '‘']);
const ELIDED: ReadonlySet<string> = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu presqu aujourd entr'.split(' '),
);

const isWord = (folded: string): boolean => folded.length > 1 || /\p{N}/u.test(folded);

/** Says nothing of what a text is about, in either language. */
export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded);

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a ai aie ainsi alors apres au aucun aucune aujourdhui aussi autre aux avait avant avec avez avoir avons bien bonjour
  car ce ceci cela celle celui ces cet cette ceux chaque chez ci comme comment dans de depuis des deja donc dont du elle
  elles en encore entre es est et etait etant ete etes etre eu faire fait faut hui il ils ici je la le les leur leurs lors
  ma madame mais me meme mes merci moi mon monsieur ne ni non nos notre nous on ont ou oui par parce pas peu peut peux
  plus pour pourquoi puis quand que quel quelle quelles quels quelque qui quoi sa sans sauf se sera ses si soit son sont
  sous suis sur ta te tes toi ton tous tout toute toutes tres trop tu un une va vers veux voici voila vos votre vous
  about after all also am an and any are as at be been before but by can could did do does for from had has have hello
  her his how i if in into is it its just me my no not of off on or our please so than thank thanks that the their them
  then there these they this those to too up us was we were what when where which who why will with would you your`.split(
    /\s+/,
  ),
);

/** How many letters may be wrong in a word of this length. */
export const toleranceOf = (folded: string): number => (folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2);

/** The word with two neighbouring letters in the other order: one slip of a hand, however many letters differ. */
export const swapsOf = (folded: string): string[] =>
  folded.length < 4
    ? []
    : [...Array(folded.length - 1).keys()]
        .filter((at) => folded[at] !== folded[at + 1])
        .map((at) => `${folded.slice(0, at)}${folded[at + 1]}${folded[at]}${folded.slice(at + 2)}`);

/** What every report of a trouble says, whatever it is about. */
const FILLERS: ReadonlySet<string> = new Set(
  `aide aider arrive arriver besoin bug bureau collegue collegues cordialement demande depuis erreur etablissement fonctionne fonctionnent
  fonctionner fois heure impossible incident jour jours journee matin marche marchent marcher message moment panne
  petit pouvez pourriez possible probleme problemes prof professeur professeurs profs salle semaine souci soucis tente tenter toujours truc urgence urgent utilise utiliser
  broken day error help issue morning need please problem since today trouble work working works`.split(/\s+/),
);

/** The words of a report that say what it is about. */
export const withoutFillers = (text: string): string =>
  wordsIn(text)
    .filter(({ folded }) => !FILLERS.has(folded))
    .map(({ folded }) => folded)
    .join(' ');
