/**
 * A shape as plain data. The core parses by it with no library and no exception, the API derives its schemas
 * and its OpenAPI document from it: what a command may carry is written once, in `ticket/commands.ts`.
 */
export type Field =
  | { is: 'id' }
  | { is: 'instant' }
  | { is: 'boolean' }
  | { is: 'integer'; min: number; max: number }
  | { is: 'oneOf'; values: readonly string[] }
  | { is: 'list'; of: Field; min: number; max: number }
  | { is: 'record'; fields: Fields }
  | { is: 'optional'; of: Field };

export type Fields = Readonly<Record<string, Field>>;

export const id = { is: 'id' } as const;
export const instant = { is: 'instant' } as const;
export const integer = (min: number, max: number) => ({ is: 'integer', min, max }) as const;
export const oneOf = <const V extends readonly string[]>(values: V) => ({ is: 'oneOf', values }) as const;
export const list = <const F extends Field>(of: F, min: number, max: number) => ({ is: 'list', of, min, max }) as const;
export const record = <const F extends Fields>(fields: F) => ({ is: 'record', fields }) as const;
export const optional = <const F extends Field>(of: F) => ({ is: 'optional', of }) as const;

export type ValueOf<F> = F extends { is: 'id' }
  ? string
  : F extends { is: 'instant' } | { is: 'integer' }
    ? number
    : F extends { is: 'boolean' }
      ? boolean
      : F extends { is: 'oneOf'; values: readonly (infer V)[] }
        ? V
        : F extends { is: 'list'; of: infer E }
          ? readonly ValueOf<E>[]
          : F extends { is: 'record'; fields: infer R }
            ? RecordOf<R>
            : never;

type OptionalKeys<R> = { [K in keyof R]: R[K] extends { is: 'optional' } ? K : never }[keyof R];

export type RecordOf<R> = { -readonly [K in Exclude<keyof R, OptionalKeys<R>>]: ValueOf<R[K]> } & {
  -readonly [K in OptionalKeys<R>]?: R[K] extends { is: 'optional'; of: infer I } ? ValueOf<I> : never;
};

/** Ids are opaque and can name a person only through the store: no space, no quote, no `@`, so no name and no address fits. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/;

/** 1970 to 2200: outside it an instant is a mistake of unit. */
const MAX_INSTANT = 7_258_118_400_000;

export type Parsed<T> = { ok: true; value: T } | { ok: false; pointer: string };

const failed = (pointer: string): Parsed<never> => ({ ok: false, pointer });
const passed = <T>(value: T): Parsed<T> => ({ ok: true, value });

/** Total: any value either fits the field or is refused with the JSON pointer of the first thing that does not. */
export function parseField(field: Field, value: unknown, pointer = ''): Parsed<unknown> {
  switch (field.is) {
    case 'id':
      return typeof value === 'string' && ID.test(value) ? passed(value) : failed(pointer);
    case 'instant':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_INSTANT
        ? passed(value)
        : failed(pointer);
    case 'integer':
      return Number.isInteger(value) && (value as number) >= field.min && (value as number) <= field.max
        ? passed(value)
        : failed(pointer);
    case 'boolean':
      return typeof value === 'boolean' ? passed(value) : failed(pointer);
    case 'oneOf':
      return typeof value === 'string' && field.values.includes(value) ? passed(value) : failed(pointer);
    case 'optional':
      return value === undefined ? passed(undefined) : parseField(field.of, value, pointer);
    case 'list':
      return parseList(field, value, pointer);
    case 'record':
      return parseRecord(field.fields, value, pointer);
  }
}

function parseList(field: Extract<Field, { is: 'list' }>, value: unknown, pointer: string): Parsed<unknown> {
  if (!Array.isArray(value) || value.length < field.min || value.length > field.max) return failed(pointer);
  const values: unknown[] = [];
  for (let index = 0; index < value.length; index++) {
    const parsed = parseField(field.of, value[index], `${pointer}/${index}`);
    if (!parsed.ok) return parsed;
    values.push(parsed.value);
  }
  return passed(values);
}

/** RFC 6901. */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Strict: a property the shape does not know is refused. */
export function parseRecord<F extends Fields>(fields: F, value: unknown, pointer = ''): Parsed<RecordOf<F>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failed(pointer);
  const known: Record<string, unknown> = {};
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) return failed(`${pointer}/${escaped(unknown)}`);
  for (const [name, field] of Object.entries(fields)) {
    const parsed = parseField(
      field,
      Object.hasOwn(value, name) ? value[name as never] : undefined,
      `${pointer}/${name}`,
    );
    if (!parsed.ok) return parsed;
    if (parsed.value !== undefined) known[name] = parsed.value;
  }
  return passed(known as RecordOf<F>);
}
