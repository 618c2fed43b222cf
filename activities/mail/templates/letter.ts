/** What a mail says, once for its text and its HTML. Strings are plain: `layout.ts` alone escapes them. */
export interface Letter {
  /** After `[2026-004217]`. */
  subject: string;
  /** The mail's heading: what happened, in one sentence. */
  heading: string;
  blocks: readonly Block[];
}

export type Block =
  | { is: 'paragraph'; text: string }
  /** Somebody's own words, set apart, line breaks kept. */
  | { is: 'quote'; label: string; text: string }
  | { is: 'list'; label: string; items: readonly string[] }
  | { is: 'facts'; rows: readonly Fact[] }
  | { is: 'actions'; actions: readonly Action[] };

export type Fact = readonly [label: string, value: string];

export interface Action {
  label: string;
  url: string;
}

/** Blocks, leaving out what does not apply. */
export const blocks = (...given: readonly (Block | null | false | readonly Block[])[]): Block[] =>
  given.flatMap((block) => (block ? block : []));

export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const list = (label: string, items: readonly string[]): Block => ({ is: 'list', label, items });
export const facts = (...rows: readonly (Fact | null | false)[]): Block => ({
  is: 'facts',
  rows: rows.filter((row): row is Fact => Array.isArray(row)),
});
/** Links to act by; none where the recipient is not the one to act. */
export const actions = (...given: readonly (Action | null)[]): Block | null => {
  const there = given.filter((action) => action !== null);
  return there.length > 0 ? { is: 'actions', actions: there } : null;
};
export const action = (label: string, url: string | undefined): Action | null => (url ? { label, url } : null);
