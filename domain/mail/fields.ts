/** A header field of a mail, unfolded, its name in lower case; the first is the top one. */
export interface Field {
  name: string;
  value: string;
}

export const allValues = (fields: readonly Field[], name: string): string[] =>
  fields.filter((field) => field.name === name).map((field) => field.value.trim());

export const topValue = (fields: readonly Field[], name: string): string | null => allValues(fields, name)[0] ?? null;

const ID = /<[^<>\s]{1,996}>/g;

/** Whatever stands between the ids (comments, phrases of old mailers) is left out. */
export const messageIdsIn = (value: string): string[] => value.match(ID) ?? [];

/** What stands before the parameters and comments, in lower case; null when there is nothing. */
export function bareValue(value: string | null): string | null {
  const bare = /^[^;(]*/
    .exec(value ?? '')?.[0]
    .trim()
    .toLowerCase();
  return bare === undefined || bare === '' ? null : bare;
}
