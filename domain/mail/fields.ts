/** A header field of a mail, unfolded, its name in lower case; the first is the top one. */
export interface Field {
  name: string;
  value: string;
}

export const allValues = (fields: readonly Field[], name: string): string[] =>
  fields.filter((field) => field.name === name).map((field) => field.value.trim());

export const topValue = (fields: readonly Field[], name: string): string | null => allValues(fields, name)[0] ?? null;

const ID = /<[^<>\s]{1,996}>/g;

const BARE_ID = /^[^\s<>()",:;@]+@[^\s<>()",:;@]+$/;

/** Whatever stands between the ids (comments, phrases of old mailers) is left out. Some programs forget the brackets of all of them. */
export function messageIdsIn(value: string): string[] {
  const bare = value.trim().split(/\s+/);
  return value.match(ID) ?? (bare.every((id) => BARE_ID.test(id)) ? bare.map((id) => `<${id}>`) : []);
}

/** What stands before the parameters and comments, in lower case; null when there is nothing. */
export function bareValue(value: string | null): string | null {
  const bare = /^[^;(]*/
    .exec(value ?? '')?.[0]
    .trim()
    .toLowerCase();
  return bare === undefined || bare === '' ? null : bare;
}
