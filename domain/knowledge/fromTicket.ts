/** Mail addresses, and telephone numbers as they are written in France. */
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const TELEPHONE = /(?:\+33\s?|\b0)[1-9](?:[\s.-]?\d{2}){4}\b/g;
const GREETING =
  /^(bonjour|bonsoir|madame|monsieur|cher|chère|hello|hi|dear|good (morning|afternoon))(?!\p{L}).{0,60}$/iu;
const FAREWELL =
  /^(bien )?(cordialement|respectueusement|sincèrement|à vous|bonne journée|kind regards|best regards|regards|yours)(?!\p{L})/iu;

export const withoutContacts = (text: string): string => text.replace(ADDRESS, '…').replace(TELEPHONE, '…');

/**
 * What was written to one person, as it may stand in front of everybody: without greeting and farewell, names, addresses and
 * telephone numbers. Whoever makes an article of it still reads it.
 */
export function withoutPersons(text: string, names: readonly string[]): string {
  const lines = text.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line) => FAREWELL.test(line));
  const kept = (end < 0 ? lines : lines.slice(0, end)).filter((line) => !GREETING.test(line)).join('\n');
  // Addresses first: there are names in them.
  const bare = withoutContacts(kept);
  const known = names.filter((name) => name.length > 1).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (known.length === 0) return bare.trim();
  return bare.replace(new RegExp(`(?<!\\p{L})(?:${known.join('|')})(?!\\p{L})`, 'giu'), '…').trim();
}
