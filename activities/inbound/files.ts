import { isImageType } from '../../domain/image';
import type { LetterFile } from '../../domain/mail/letter';
import { readMail } from '../../intake/mail/read';
import { keepFile } from '../../store/attachments';
import { type InboundMail, readOriginal } from '../../store/inboundMails';
import type { LeftFile } from '../../store/models/inboundMails';
import { startScan } from '../../temporal/startScan';
import { inboundMailIdOf } from '../../workflows/contract';
import type { InboundDeps } from './deps';

/** The pictures in signatures. A screenshot within a text is larger, and what it is all about; any other file is no picture. */
const DECORATION_BYTES = 10_000;

/** Puts the files of a mail on its ticket, each once. Answers those that are left with the original, and why. */
export async function keepFiles(deps: InboundDeps, mail: InboundMail, number: string): Promise<LeftFile[]> {
  const { letter, senderId } = mail;
  if (!letter?.files.some(isWanted) || senderId === null) return [];
  const read = await readMail(await readOriginal(deps.store, mail), deps);
  if ('unreadable' in read) return [];
  const left: LeftFile[] = [];
  for (const [index, { name, ...file }] of read.letter.files.entries()) {
    const content = read.contents[index];
    if (!content || !isWanted({ name, ...file })) continue;
    const origin = `${inboundMailIdOf(mail._id)}/${index}`;
    const facts = { number, name, by: senderId, internal: false, at: mail.receivedAt, origin };
    const kept = await keepFile(deps.store, { ...facts, content });
    if ('refused' in kept) left.push({ index, why: kept.refused });
    // One whose scan nobody began is found by the audit.
    else if (deps.isScanning) await startScan(deps.client.workflow, kept.id).catch(() => {});
  }
  return left;
}

const isWanted = ({ isInline, size, type }: LetterFile): boolean =>
  !isInline || !isImageType(type) || size >= DECORATION_BYTES;
