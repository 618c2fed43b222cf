import { filetypemime } from 'magic-bytes.js';
import type { Attachment } from 'mailparser';
import { safeName } from '../../domain/file';
import type { LetterFile } from '../../domain/mail/letter';
import type { Picture } from './html';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
/** Whose first bytes say enough: what a page may show as an image. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** Many formats share these containers, and only their sender's word tells them apart. */
const CONTAINERS = new Set(['application/zip', 'application/x-cfb', 'application/x-tika-ooxml', 'text/plain']);
const HEAD_BYTES = 4096;

/** A file of a mail, as its sender made it, and its bytes beside it. */
export function fileOf(attachment: Attachment, isShown: (cid: string) => boolean): [LetterFile, Uint8Array] {
  const { content, filename, cid } = attachment;
  const type = typeOf(content, attachment.contentType);
  const contentId = cid ? cid.slice(0, 500) : null;
  const file: LetterFile = {
    name: safeName((filename ?? '').slice(0, 10_000)) ?? NAMES[type] ?? 'piece-jointe',
    type,
    size: content.length,
    isInline: contentId !== null && (attachment.related === true || isShown(contentId)),
    contentId,
  };
  return [file, content];
}

function typeOf(content: Buffer, said: string): string {
  const declared = said.toLowerCase();
  const found = filetypemime(content.subarray(0, HEAD_BYTES));
  if (found[0] !== undefined && !found.some((type) => CONTAINERS.has(type))) return found[0];
  // A picture that does not begin like one is none, whatever it is called.
  return MEDIA_TYPE.test(declared) && !PICTURES.has(declared) ? declared : 'application/octet-stream';
}

/** What parts are called that bring no name. */
const NAMES: Partial<Record<string, string>> = {
  'message/rfc822': 'message.eml',
  'message/delivery-status': 'rapport.txt',
  'message/disposition-notification': 'accuse.txt',
  'text/rfc822-headers': 'en-tetes.txt',
  'text/calendar': 'invitation.ics',
  'application/ms-tnef': 'winmail.dat',
  'application/pgp-encrypted': 'version.txt',
  'application/pgp-signature': 'signature.asc',
  'application/pdf': 'document.pdf',
  'image/png': 'image.png',
  'image/jpeg': 'image.jpg',
  'image/gif': 'image.gif',
};

/** By Content-ID: the images that the mail's own page may show. */
export const picturesOf = (files: readonly [LetterFile, Uint8Array][]): Map<string, Picture> =>
  new Map(
    files.flatMap(([{ contentId, type }, content]) =>
      contentId !== null && PICTURES.has(type) ? [[contentId, { type, content }] as const] : [],
    ),
  );
