import { z } from 'zod';
import { BESIDES, CASE_VERDICTS, COMMITMENTS, EXCLUSIONS, GAP_SOURCES } from '../../domain/commitments/commitment';
import { PERIODS } from '../../domain/commitments/periods';
import { CHANNELS, LANGUAGES } from '../../domain/words';
import { bilingualSchema, idSchema, instantIn, instantOut, pageOf, pageQuery } from './common';

/** Ten years, so that a mistaken year asks for no million of days. */
const MAX_DAYS = 3_660;
const DAY_MS = 86_400_000;

const dateOf = (description: string) => z.iso.date().meta({ description, examples: ['2026-11-01'] });

const range = {
  from: dateOf('The first day, in Paris.'),
  to: dateOf('The day after the last one, in Paris.'),
  group: z.string().min(1).max(200).exactOptional().meta({
    description: 'A group; for calls, the queue of that name, as the PBX writes it.',
  }),
  establishment: idSchema.exactOptional().meta({ description: 'UAI code. Calls are of none.' }),
  channel: z.enum(CHANNELS).exactOptional(),
};

const isRange = ({ from, to }: { from: string; to: string }): boolean =>
  from < to && Date.parse(to) - Date.parse(from) <= MAX_DAYS * DAY_MS;
const rangeProblem = {
  path: ['to'],
  error: 'The end is after the beginning, by ten years at most',
  params: { code: 'badRange' },
};

const figuresShape = {
  ...range,
  by: z.enum(PERIODS).default('month'),
  shortAbandonSeconds: z.coerce.number().int().min(0).max(60).default(0).meta({
    description: 'Callers who hung up sooner are left out of the form of lost calls that is shown beside.',
  }),
};

const language = z.enum(LANGUAGES).exactOptional().meta({ description: 'The reader’s own when left out.' });

export const commitmentsQuery = z.strictObject(figuresShape).refine(isRange, rangeProblem);
export const commitmentsCsvQuery = z.strictObject({ ...figuresShape, language }).refine(isRange, rangeProblem);

export const csvSchema = z.string().meta({ description: 'Separated by `;`, in UTF-8 with its mark.' });
export const pageSchema = z.string().meta({ description: 'HTML.' });

const count = z.int().min(0);
const share = z.number().min(0).max(1).nullable().meta({ description: 'Null over nothing.' });

const targetSchema = z.object({ kind: z.enum(['below', 'above']), share: z.number() });

const figureSchema = z
  .object({
    numerator: count,
    denominator: count,
    share,
    target: targetSchema,
    verdict: z.enum(['met', 'missed', 'none']).meta({ description: '`none` over nothing.' }),
    provisional: count.meta({ description: 'Cases that may still change, excluded ones among them.' }),
    excluded: z.array(z.object({ reason: z.enum(EXCLUSIONS), count })),
    beside: z
      .object({ name: z.enum(BESIDES), numerator: count, denominator: count, share })
      .nullable()
      .meta({ description: 'Another form of the figure, which is not the published one.' }),
    hasGap: z.boolean().meta({ description: 'Something was not recorded meanwhile: see `gaps`.' }),
  })
  .meta({ id: 'Figure', description: 'One commitment over one period.' });

const periodSchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'Exclusive.' }),
    lostCalls: figureSchema,
    pickedUp: figureSchema,
    takenIntoAccount: figureSchema,
    resolvedByDesk: figureSchema,
  })
  .meta({ id: 'CommitmentPeriod' });

export const gapSchema = z
  .object({
    id: z.string(),
    from: instantOut,
    to: instantOut,
    source: z.enum(GAP_SOURCES),
    reason: z.string(),
    by: z.object({ id: z.string(), name: z.string().nullable() }),
  })
  .meta({ id: 'DataGap', description: 'An interval in which something was not recorded.' });

const holidaySchema = z
  .object({ from: z.iso.date(), to: z.iso.date().meta({ description: 'Exclusive.' }), name: bilingualSchema })
  .meta({ id: 'SchoolHoliday' });

export const commitmentDefinitionSchema = z
  .object({
    name: z.enum(COMMITMENTS),
    title: bilingualSchema,
    numerator: bilingualSchema,
    denominator: bilingualSchema,
    target: targetSchema,
    exclusions: z.array(z.enum(EXCLUSIONS)),
    events: z.array(z.string()).meta({ description: 'What is read: events of timelines, facts of calls.' }),
  })
  .meta({ id: 'CommitmentDefinition' });

export const commitmentsSchema = z
  .object({
    definition: z.int().meta({ description: 'The version of the definitions.' }),
    definitions: z.array(commitmentDefinitionSchema),
    periods: z.array(periodSchema),
    whole: periodSchema,
    gaps: z.array(gapSchema),
    holidays: z.array(holidaySchema),
    queues: z
      .array(z.string())
      .meta({ description: 'By which calls came in, in the months of the range: a `group` each.' }),
  })
  .meta({ id: 'Commitments' });
export type CommitmentsResource = z.output<typeof commitmentsSchema>;

export const commitmentParams = z.strictObject({ name: z.enum(COMMITMENTS) });

const casesShape = {
  ...range,
  verdict: z
    .enum(['counted', 'met', 'missed', 'excluded'])
    .exactOptional()
    .meta({ description: '`counted`: in the denominator.' }),
};

export const casesQuery = z.strictObject({ ...casesShape, ...pageQuery }).refine(isRange, rangeProblem);
export const casesCsvQuery = z.strictObject({ ...casesShape, language }).refine(isRange, rangeProblem);

export const casesSchema = pageOf(
  z
    .object({
      kind: z.enum(['ticket', 'call']),
      id: z.string().meta({ description: 'The number of the ticket, or the id of the call.' }),
      at: instantOut,
      verdict: z.enum(CASE_VERDICTS),
      reason: z.enum(EXCLUSIONS).nullable(),
      isProvisional: z.boolean(),
      measure: z.number().nullable().meta({ description: 'Seconds: waited, or business time until it was taken.' }),
    })
    .meta({ id: 'CommitmentCase' }),
);
export type CommitmentCaseResource = z.output<typeof casesSchema>['data'][number];

export const reportQuery = z.strictObject({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .meta({ description: 'In Paris.', examples: ['2026-11'] }),
  language,
});

export const gapsQuery = z.strictObject({
  from: instantIn.exactOptional(),
  to: instantIn.exactOptional().meta({ description: 'Exclusive.' }),
});

export const gapBody = z
  .strictObject({
    from: instantIn,
    to: instantIn.meta({ description: 'Exclusive.' }),
    source: z.enum(GAP_SOURCES),
    reason: z.string().trim().min(1).max(500),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'A gap ends after it begins',
    params: { code: 'badRange' },
  })
  .meta({ id: 'NewDataGap' });

export const gapParams = z.strictObject({ id: idSchema });
export const gapsSchema = z.object({ data: z.array(gapSchema) }).meta({ id: 'DataGaps' });

const holidayBody = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'The day on which school begins again.' }),
    name: z.strictObject({ fr: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) }),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'Holidays end after they begin',
    params: { code: 'badRange' },
  });

export const holidaysBody = z
  .strictObject({ data: z.array(holidayBody).max(200) })
  .refine(({ data }) => new Set(data.map(({ from }) => from)).size === data.length, {
    path: ['data'],
    error: 'Two of them begin on the same day',
    params: { code: 'repeated' },
  })
  .meta({ id: 'NewSchoolHolidays' });
export const holidaysSchema = z.object({ data: z.array(holidaySchema) }).meta({ id: 'SchoolHolidays' });
