import { z } from 'zod';
import { isReplyText, REPLY_VARIABLES } from '../../domain/cannedReply';
import { bilingualSchema, idSchema } from './common';

const VARIABLES = REPLY_VARIABLES.map((name) => `{${name}}`).join(', ');

const titleIn = z.string().trim().min(1).max(100);
const textIn = z
  .string()
  .trim()
  .min(1)
  .max(5_000)
  .refine(isReplyText, { error: `Braces are for ${VARIABLES}`, params: { code: 'unknownVariable' } });

export const cannedReplyBody = z
  .strictObject({
    title: z.strictObject({ fr: titleIn, en: titleIn }),
    text: z.strictObject({ fr: textIn, en: textIn }),
    groupId: idSchema.nullable().default(null).meta({ description: 'Null for every group.' }),
  })
  .meta({ id: 'NewCannedReply' });

export const cannedReplySchema = z
  .object({
    id: z.string(),
    title: bilingualSchema,
    text: bilingualSchema.meta({ description: `With variables for what the ticket says: ${VARIABLES}.` }),
    groupId: z.string().nullable(),
  })
  .meta({ id: 'CannedReply' });
export type CannedReply = z.output<typeof cannedReplySchema>;

export const cannedRepliesSchema = z.object({ data: z.array(cannedReplySchema) });
