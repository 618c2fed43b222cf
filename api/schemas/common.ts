import { z } from 'zod';
import type { Instant } from '../../domain/time';
import { PROBLEM_CODES } from '../problem';

/** The core's pattern of an id: opaque, and with no room for a name or an address. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$/);

export const numberSchema = z
  .string()
  .regex(/^\d{4}-\d{6,10}$/)
  .meta({ id: 'TicketNumber', description: 'The number of a ticket.', examples: ['2026-004217'] });

export const numberParams = z.strictObject({ number: numberSchema });

/** 1970 to 2200: outside it an instant is a mistake. */
const LAST_YEAR = 2200;

/** An instant as it comes in: ISO 8601 with its offset; milliseconds since 1970 for the handler. */
export const instantIn = z.iso
  .datetime({ offset: true, error: 'Expected an ISO 8601 instant with its offset, for instance 2027-03-26T15:30:00Z' })
  .refine((text) => Date.parse(text) >= 0 && new Date(text).getUTCFullYear() < LAST_YEAR, {
    error: 'Expected an instant from 1970 to 2199',
    params: { code: 'instantOutOfRange' },
  })
  .transform((text): Instant => Date.parse(text))
  .meta({ description: 'ISO 8601 with an offset.', examples: ['2027-03-26T15:30:00Z'] });

/** An instant as it goes out: UTC, milliseconds only when there are any. */
export const isoOf = (instant: Instant): string => new Date(instant).toISOString().replace('.000Z', 'Z');
export const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : isoOf(instant));

export const instantOut = z.iso.datetime().meta({ description: 'UTC.', examples: ['2027-04-02T07:30:00Z'] });

export const writtenSchema = z
  .object({ fr: z.string(), en: z.string().nullable() })
  .meta({ id: 'Written', description: 'French always; English where somebody wrote it.' });

export const bilingualSchema = z.object({ fr: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

/** RFC 8941 writes the key as a quoted string; both ways are taken. */
export const idempotencyKeySchema = z
  .string()
  .transform((key) => /^"(.*)"$/.exec(key)?.[1] ?? key)
  .pipe(idSchema)
  .meta({
    description:
      'Yours to choose, one for each act, a UUID for instance. The same key with the same body is executed once, however often it is sent.',
    examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'],
  });

/** Of a call that changes what `what` had been seen as, by the number of its changes. */
export const ifMatchOf = (what: string) =>
  z.object({
    'if-match': z
      .string()
      .regex(/^"\d{1,9}"$/, { error: `Expected the revision of the ${what}, for instance "3"` })
      .transform((etag) => Number(etag.slice(1, -1)))
      .meta({ description: `The revision of the ${what} that you had seen: its having changed is a 412.` }),
  });

export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    data: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .meta({ description: 'Hand it back as `cursor` for the next page; null on the last.' }),
  });

export const pageQuery = {
  cursor: z.string().max(1000).optional().meta({ description: '`nextCursor` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(25).meta({ description: 'Rows of a page.' }),
};

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A stable URI for each code.', examples: ['urn:guichet:problem:notFound'] }),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES).meta({ description: 'Stable: for programs, and the key of its translations.' }),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'The parts at fault: JSON pointers into the body, or the name of a parameter or header.' }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });
