import type { Desk } from '../../config/mailFrom';
import type { Reminder } from '../../domain/knowledge/reminders';
import type { MailPerson } from '../../store/directory';
import type { MailKey } from '../../store/ledger';
import { fullName } from '../../store/names';
import { automaticHeaders } from './compose';
import { personHash, threadIdOf } from './identity';
import { type ArticleContext, renderArticleMail } from './templates';
import type { OutgoingMail } from './transport';

/** The n-th reminder of a review date, to one person. */
export function articleMailKey(id: string, { expiresAt, count }: Reminder, personId: string, domain: string): MailKey {
  const noticeId = `article.${id}.${expiresAt}.${count}`;
  return {
    messageId: `<${noticeId}.${personHash(personId)}@${domain}>`,
    number: null,
    articleId: id,
    noticeId,
    template: 'articleReminder',
    seq: count,
    personId,
  };
}

export function composeArticleMail(
  { desk, publicUrl }: { desk: Desk; publicUrl: string },
  { messageId, personId }: MailKey,
  person: MailPerson,
  told: Pick<ArticleContext, 'article' | 'reminder'>,
): OutgoingMail {
  const { address, language } = person;
  const thread = threadIdOf(`article.${told.article._id}`, personId, desk.domain);
  return {
    messageId,
    inReplyTo: thread,
    references: thread,
    from: { name: desk.name, address: desk.address },
    to: { name: fullName(person), address },
    envelope: { from: desk.address, to: [address] },
    headers: automaticHeaders(language),
    ...renderArticleMail({ ...told, isOwner: personId === told.article.ownerId, publicUrl, desk: desk.name }, language),
  };
}
