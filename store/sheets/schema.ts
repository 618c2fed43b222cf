import { z } from 'zod';
import { AUDIENCE_GROUPS } from '../../domain/catalogue/audience';
import { sheetFaults } from '../../domain/catalogue/faults';
import type { ServiceSheet } from '../../domain/catalogue/sheet';
import { COMMITMENTS } from '../../domain/commitments/commitment';
import type { Question, RequestForm } from '../../domain/requestForm/form';

const written = (max: number) =>
  z
    .strictObject({
      fr: z.string().trim().max(max),
      en: z.string().trim().min(1).max(max).nullable().default(null),
    })
    .meta({ id: `WrittenUpTo${max}`, description: 'French always; English where somebody wrote it.' });

const label = written(300);
const part = written(5_000);

/** Ids of questions and values of options are the data's own; bounds are judged with the rest of the form. */
const option = z.strictObject({ value: z.string().max(100), label });
const options = z.array(option).max(100).readonly();
const asked = {
  id: z.string().max(100),
  label,
  help: z.exactOptional(label),
  required: z.boolean(),
  when: z.exactOptional(
    z.strictObject({
      question: z.string().max(100),
      is: z
        .array(z.union([z.string().max(100), z.boolean()]))
        .max(100)
        .readonly(),
    }),
  ),
};
const typed = { ...asked, maxLength: z.number(), default: z.exactOptional(z.string().max(5_000)) };

const question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...typed }),
  z.strictObject({ kind: z.literal('longText'), ...typed }),
  z.strictObject({
    kind: z.literal('number'),
    ...asked,
    min: z.number(),
    max: z.number(),
    unit: z.exactOptional(label),
    default: z.exactOptional(z.number()),
  }),
  z.strictObject({ kind: z.literal('date'), ...asked }),
  z.strictObject({ kind: z.literal('choice'), ...asked, options, default: z.exactOptional(z.string().max(100)) }),
  z.strictObject({
    kind: z.literal('choices'),
    ...asked,
    options,
    default: z.exactOptional(z.array(z.string().max(100)).max(100).readonly()),
  }),
  z.strictObject({ kind: z.literal('yesNo'), ...asked, default: z.exactOptional(z.boolean()) }),
]) satisfies z.ZodType<Question>;

export const formSchema = z.strictObject({ questions: z.array(question).max(100).readonly() }).meta({
  id: 'RequestForm',
  description: 'What a service asks; a condition makes a question hang on an earlier answer.',
}) satisfies z.ZodType<RequestForm>;

const keywords = z.array(z.string().trim().min(1).max(60)).max(40).readonly();

export const sheetSchema = z
  .strictObject({
    parts: z.strictObject({
      nature: part,
      definition: part,
      contents: part,
      forWhom: part,
      prerequisites: part,
      help: part,
      result: part,
    }),
    keywords: z.strictObject({ fr: keywords, en: keywords }),
    commitments: z.array(z.enum(COMMITMENTS)).max(COMMITMENTS.length).readonly(),
    audience: z.array(z.enum(AUDIENCE_GROUPS)).max(AUDIENCE_GROUPS.length).readonly(),
    form: formSchema.nullable(),
  })
  .superRefine((sheet, context) => {
    for (const { pointer, code } of sheetFaults(sheet)) {
      const path = pointer.split('/').slice(1);
      context.addIssue({ code: 'custom', path, params: { code }, message: `A sheet cannot be published so: ${code}` });
    }
  })
  .meta({ id: 'ServiceSheet', description: 'One version of a service.' }) satisfies z.ZodType<ServiceSheet>;
