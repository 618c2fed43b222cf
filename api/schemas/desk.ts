import { z } from 'zod';
import { ESTABLISHMENT_TYPES } from '../../domain/establishment/establishment';
import { LEVELS } from '../../domain/words';
import { calendarSchema } from '../../store/calendars/schema';
import { charterSchema } from '../../store/charters/schema';
import { policySchema } from '../../store/policies/schema';
import { bilingualSchema, idSchema, instantOut, pageOf, pageQuery } from './common';

export const idParams = z.strictObject({ id: idSchema });

export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).exactOptional().meta({ description: 'The latest when left out.' }),
});

/** Lists that are short by nature come whole, in the shape of a page. */
const whole = pageOf;

export const groupSchema = z
  .object({
    id: z.string(),
    name: bilingualSchema,
    level: z.enum(LEVELS),
    members: z.array(z.string()),
    leads: z.array(z.string()),
    establishments: z.array(z.string()).meta({ description: 'UAI codes of those it looks after.' }),
    services: z.array(z.string()).meta({ description: 'Services it looks after.' }),
  })
  .meta({ id: 'Group', description: 'A team. What it looks after informs; where a ticket goes, the policy says.' });
export const groupsSchema = whole(groupSchema);
export type Group = z.output<typeof groupSchema>;

const ids = (max: number) =>
  z
    .array(idSchema)
    .max(max)
    .refine((all) => new Set(all).size === all.length, { error: 'Once each', params: { code: 'repeated' } });

export const groupBody = z
  .strictObject({
    members: ids(200).exactOptional(),
    leads: ids(50).exactOptional(),
    establishments: ids(2_000).exactOptional(),
    services: ids(500).exactOptional(),
  })
  .meta({ id: 'GroupChanges', description: 'What is left out stays as it is; each list replaces the one that was.' });

export const establishmentQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).exactOptional().meta({
    description: 'Beginnings of words of the name or the city, or of the code; accents do not matter.',
  }),
  ...pageQuery,
});

const MAX_CSV_LENGTH = 2 * 1024 * 1024;
/** JSON writes a line end and a quotation mark as two signs. */
export const IMPORT_MAX_BYTES = 2 * MAX_CSV_LENGTH;

export const importBodyOf = (columns: string) =>
  z.strictObject({
    csv: z
      .string()
      .max(MAX_CSV_LENGTH)
      .meta({
        description: `A line that names the columns, then a line each; separated by \`;\` or \`,\`. Columns: ${columns}`,
      }),
    dryRun: z.boolean().default(false).meta({ description: 'Report, and write nothing.' }),
  });

export const establishmentImportBody = importBodyOf(
  'uai, name, type, street, postcode, city, and if need be eple and active (`true` or `false`).',
);

/** More say nothing new about a file. */
const MAX_FAULTS = 200;

export const importReport = (report: ImportReport): ImportReport => ({
  ...report,
  faults: report.faults.slice(0, MAX_FAULTS),
});

export const importSchema = z
  .object({
    written: z.boolean().meta({ description: 'False for a dry run, and whenever there is a fault.' }),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    faults: z.array(z.object({ line: z.int(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportReport', description: 'What the sound lines come to, and what is wrong with the others.' });
export type ImportReport = z.output<typeof importSchema>;

export const establishmentsSchema = pageOf(
  z
    .object({
      id: z.string().meta({ description: 'UAI code.' }),
      name: z.string(),
      city: z.string(),
      type: z.enum(ESTABLISHMENT_TYPES),
      eple: z.boolean().meta({ description: 'A collège or lycée: remote takeover is offered to it.' }),
    })
    .meta({ id: 'Establishment' }),
);
export type Establishment = z.output<typeof establishmentsSchema>['data'][number];

const publishedShape = { id: z.string(), version: z.int(), title: bilingualSchema, publishedAt: instantOut };

export const calendarDocument = z
  .object({ ...publishedShape, calendar: calendarSchema })
  .meta({ id: 'PublishedCalendar' });
export const charterDocument = z.object({ ...publishedShape, charter: charterSchema }).meta({ id: 'PublishedCharter' });
export type CharterDocument = z.output<typeof charterDocument>;
export const policyDocument = z.object({ ...publishedShape, policy: policySchema }).meta({ id: 'PublishedPolicy' });
export const versionsSchema = whole(z.object(publishedShape).meta({ id: 'PublishedVersion' }));
export type PublishedVersion = z.output<typeof versionsSchema>['data'][number];
