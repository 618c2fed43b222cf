import type { Attachment } from 'mailparser';
import { safeName } from '../../domain/file';
import { isImageType } from '../../domain/image';
import type { LetterFile } from '../../domain/mail/letter';
import { typeOf } from '../../store/fileType';
import type { Picture } from './html';

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
/** What the content is when it does not say more, so that its sender's word may. */
const VAGUE = new Set(['application/octet-stream', 'text/plain']);

/** A file of a mail, as its sender made it, and its bytes beside it. */
export function fileOf(attachment: Attachment, shown: ReadonlySet<string>): [LetterFile, Uint8Array] {
  const { content, filename, cid } = attachment;
  const given = safeName((filename ?? '').slice(0, 10_000));
  const type = mediaTypeOf(given ?? '', content, attachment.contentType);
  const contentId = cid ? cid.slice(0, 500) : null;
  const isRelated = attachment.related === true && attachment.contentDisposition !== 'attachment';
  const file: LetterFile = {
    name: given ?? NAMES[type] ?? 'piece-jointe',
    type,
    size: content.length,
    isInline: contentId !== null && (isRelated || shown.has(contentId)),
    contentId,
  };
  return [file, content];
}

/** A letter's word is taken only for what does not contradict its content: never for a picture. */
function mediaTypeOf(name: string, content: Uint8Array, said: string): string {
  const { mediaType } = typeOf(name, content);
  const declared = said.toLowerCase();
  const isWelcome = VAGUE.has(mediaType) && MEDIA_TYPE.test(declared) && !declared.startsWith('image/');
  return isWelcome ? declared : mediaType;
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
      contentId !== null && isImageType(type) ? [[contentId, { type, content }] as const] : [],
    ),
  );
