import { z } from 'zod';
import { safeName } from '../../domain/file';
import { instantOut } from './common';

export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
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

export const attachmentParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{24}$/) });

export const uploadQuery = z.strictObject({
  internal: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .meta({ description: 'For staff.' }),
});

const DEFAULT_MEDIA_TYPE = 'application/octet-stream';

export const uploadHeaders = z.object({
  'content-type': z
    .string()
    .default(DEFAULT_MEDIA_TYPE)
    .transform((given) => /^[\w.+-]{1,100}\/[\w.+-]{1,100}/.exec(given)?.[0].toLowerCase() ?? DEFAULT_MEDIA_TYPE)
    .meta({ description: 'Of the file.' }),
  'x-file-name': z
    .string()
    .max(3_000)
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
  .custom<Uint8Array>((body) => body instanceof Uint8Array && body.byteLength > 0, {
    error: 'Expected a file that is not empty',
  })
  .meta({ description: 'The bytes of the file.', override: { type: 'string', format: 'binary' } });

export const fileOut = z.string().meta({ description: 'The bytes of the file.', format: 'binary' });
