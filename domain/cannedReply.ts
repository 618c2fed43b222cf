/** What stands for facts of the ticket in a reply that is written beforehand: `{number}`. */
export const REPLY_VARIABLES = ['number', 'requester', 'technician', 'establishment'] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

const BRACED = /\{([^{}]*)\}/g;

/** Whether every brace in it belongs to a variable that there is. */
export function isReplyText(text: string): boolean {
  const names = [...text.matchAll(BRACED)].map(([, name]) => name);
  const known: readonly (string | undefined)[] = REPLY_VARIABLES;
  return names.every((name) => known.includes(name)) && !/[{}]/.test(text.replace(BRACED, ''));
}
