import type { Notice } from '../../domain/ticket/notices';
import type { Instant } from '../../domain/time';
import { claimMail, type MailKey, markSent, markUnsent, type SettledState } from '../../store/ledger';
import type { Store } from '../../store/store';
import { withStore } from '../storeFailure';
import type { MailTransport, OutgoingMail } from './transport';
import type { PutOffBy } from './verdict';

/** `later`: the code of what stands in the way of it for now. `by`: what put it off, as far as an answer tells. */
export type Attempted = { settled: SettledState } | { later: 'inFlight' } | { later: 'smtpTemporary'; by: PutOffBy };

/** One attempt at a mail, between two rows of the ledger. `notice`: what it tells, kept where it may be sent once more by hand. */
export async function attemptMail(
  { store, transport, now }: { store: Store; transport: MailTransport; now: () => Instant },
  key: MailKey,
  mail: OutgoingMail,
  notice?: Notice,
): Promise<Attempted> {
  const claim = await withStore(() => claimMail(store, key, now()));
  if (claim.claim === 'inFlight') return { later: 'inFlight' };
  if (claim.claim === 'settled') return { settled: claim.state };
  const attempt = { messageId: key.messageId, attempt: claim.attempt, notice };
  const unsent = (state: 'sending' | 'retrying' | 'failed', code: string) =>
    withStore(() => markUnsent(store, attempt, { state, code }, now()));
  const verdict = await transport.send(mail);
  switch (verdict.is) {
    case 'accepted':
      await withStore(() => markSent(store, key.messageId, now()));
      return { settled: 'sent' };
    case 'refused':
      await unsent('failed', verdict.code);
      return { settled: 'failed' };
    case 'later':
      await unsent(verdict.inDoubt ? 'sending' : 'retrying', verdict.code);
      return { later: 'smtpTemporary', by: verdict.by };
  }
}
