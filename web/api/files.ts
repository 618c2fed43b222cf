import { addressOf, call } from './client';
import type { AttachmentResource } from './resources';

/** The limits of the API, said before a file is sent. */
export const MAX_FILE_BYTES = 20_000_000;
export const MAX_FILES = 20;

export const upload = async (number: string, file: File, internal = false): Promise<AttachmentResource> =>
  (
    await call<AttachmentResource>('POST', `/tickets/${number}/attachments`, {
      query: { internal: internal || undefined },
      body: file,
      headers: {
        'Content-Type': file.type || 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
      },
    })
  ).data;

export const fileAddress = (id: string): string => addressOf(`/attachments/${id}`);
