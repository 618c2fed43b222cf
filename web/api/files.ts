import { addressOf, csrfHeader } from './client';
import { Fault, faultOf } from './problem';
import type { AttachmentResource } from './resources';

/** Sends a file. By `XMLHttpRequest`, as `fetch` does not tell how far it is. Throws a `Fault`. */
export function upload(
  number: string,
  file: File,
  internal = false,
  /** How much of it has left, from 0 to 1. */
  onProgress?: (share: number) => void,
): Promise<AttachmentResource> {
  const request = new XMLHttpRequest();
  request.open('POST', addressOf(`/tickets/${number}/attachments`, { internal: internal || undefined }));
  const headers = {
    Accept: 'application/json',
    'Content-Type': file.type || 'application/octet-stream',
    'X-File-Name': encodeURIComponent(file.name),
    ...csrfHeader(),
  };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Fault('offline', 0));
    request.onload = () =>
      request.status < 400
        ? resolve(JSON.parse(request.responseText) as AttachmentResource)
        : faultOf(answerOf(request)).then(reject, reject);
    request.send(file);
  });
}

const answerOf = (request: XMLHttpRequest): Response =>
  new Response(request.responseText, {
    status: request.status,
    headers: ['Retry-After', 'X-Request-Id'].flatMap((name): [string, string][] => {
      const value = request.getResponseHeader(name);
      return value === null ? [] : [[name, value]];
    }),
  });

export const fileAddress = (id: string, query: { inline?: true } = {}): string =>
  addressOf(`/attachments/${id}`, query);
