import { Readable } from 'node:stream';
import { z } from 'zod';
import { FILE_STATES, safeName } from '../../domain/file';
import { instantOut } from './common';

export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string().meta({ description: 'From its content, whatever its sender said.' }),
    isImage: z.boolean().meta({ description: 'It may be shown: `?inline=true`.' }),
    state: z.enum(FILE_STATES).meta({
      description: '`waiting`: it is being scanned, and cannot be downloaded yet; `infected`: nobody gets it.',
    }),
    bytes: z.int(),
    at: instantOut,
    by: z
      .string()
      .nullable()
      .meta({ description: 'The account that added it; null unless it is you, or you are staff.' }),
    internal: z.boolean().meta({ description: 'Between colleagues.' }),
  })
  .meta({ id: 'Attachment' });
export type AttachmentResource = z.output<typeof attachmentSchema>;

export const attachmentsSchema = z.object({ data: z.array(attachmentSchema) });

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false);

export const attachmentParams = z.strictObject({ id: z.string().regex(/^([0-9a-f]{32}|[0-9a-f]{24})$/) });

export const downloadQuery = z.strictObject({
  inline: flag.meta({ description: 'To show it: of images alone; any other file stays a download.' }),
});

export const uploadQuery = z.strictObject({
  internal: flag.meta({ description: 'For staff.' }),
});

export const uploadHeaders = z.object({
  'x-file-name': z
    .string()
    .max(12_000)
    .transform((encoded, context) => {
      const name = safeName(decoded(encoded));
      if (name !== null) return name;
      context.addIssue({ code: 'custom', message: 'Expected a percent-encoded file name' });
      return z.NEVER;
    })
    .meta({ description: 'The name of the file, percent-encoded.', examples: ['capture%20d%E2%80%99%C3%A9cran.png'] }),
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export const fileSchema = z
  .instanceof(Readable)
  .meta({ description: 'The bytes of the file.', override: { type: 'string', format: 'binary' } });

export const fileOut = z.string().meta({ description: 'The bytes of the file.', format: 'binary' });
