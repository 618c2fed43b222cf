import { isResendable, type LedgerEntry, readMail, searchMails } from '../../store/mails';
import { fullName } from '../../store/names';
import { numbersHiddenFrom } from '../../store/tickets';
import { startResendMail } from '../../temporal/startMails';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { isoOf, isoOrNull } from '../schemas/common';
import { mailParams, mailQuery, mailsSchema } from '../schemas/mails';

export const mailRoutes = ({ store, temporal }: Pick<Deps, 'store' | 'temporal'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/mails',
    id: 'listMails',
    tag: 'Mails',
    summary: 'The ledger of the desk’s mails: to whom, about what, and what became of each',
    access: 'readMails',
    query: mailQuery,
    responses: { 200: { description: 'A page of mails, the latest first.', schema: mailsSchema } },
    handler: async ({ actor, query: { ticket: number, ...query } }) => {
      const hidden = await numbersHiddenFrom(store, actor);
      const { data, nextCursor } = await searchMails(store, { ...query, number, hidden });
      return ok({ data: data.map(mailResource), nextCursor });
    },
  }),
  route({
    method: 'post',
    path: '/api/v1/mails/{messageId}/resend',
    id: 'resendMail',
    tag: 'Mails',
    summary: 'Send a mail that failed for good once more, under its Message-ID',
    access: 'readMails',
    params: mailParams,
    responses: { 202: { description: 'It is tried again; the ledger says what comes of it.' } },
    problems: [409],
    handler: async ({ actor, params: { messageId } }) => {
      const [mail, hidden] = await Promise.all([readMail(store, messageId), numbersHiddenFrom(store, actor)]);
      if (!mail || hidden.includes(mail.number ?? '')) throw new Problem('notFound');
      if (!isResendable(mail)) throw new Problem('mailNotResendable');
      await startResendMail(temporal.client.workflow, { messageId });
      return { status: 202, body: undefined };
    },
  }),
];

const mailResource = ({ mail, to }: LedgerEntry) => ({
  messageId: mail._id,
  to: { id: mail.personId, name: to ? fullName(to) : null },
  kind: mail.template,
  number: mail.number,
  outageId: mail.outageId ?? null,
  articleId: mail.articleId ?? null,
  state: mail.state,
  attempts: mail.attempts,
  lastError: mail.lastCode,
  at: isoOf(mail.createdAt),
  changedAt: isoOf(mail.updatedAt),
  sentAt: isoOrNull(mail.sentAt),
  resendable: isResendable(mail),
});
