import { ApplicationFailure } from '@temporalio/common';
import { passwordUrl } from '../../config/links';
import { deskOf, isAddress } from '../../config/mailFrom';
import { unseal } from '../../config/sealing';
import { mailPerson } from '../../store/directory';
import { fullName } from '../../store/names';
import { forgetSealed, readOneTimeTokenById } from '../../store/oneTimeTokens';
import type { PasswordMailActivities } from '../../workflows/contract';
import { withStore } from '../storeFailure';
import { automaticHeaders } from './compose';
import type { MailDependencies } from './index';
import { renderPasswordMail } from './templates';

/**
 * The mail by which somebody chooses a password. Sent again in doubt, under the same Message-ID; and whether or not its reader wants mails of the desk: they need this one.
 */
export function createPasswordMailActivities(dependencies: MailDependencies): PasswordMailActivities {
  const { store, transport, publicUrl, linkSecret, now = Date.now } = dependencies;
  const desk = deskOf(dependencies);

  const sendPasswordMail: PasswordMailActivities['sendPasswordMail'] = async ({ tokenId, accountId, purpose }) => {
    const [token, person] = await withStore(() =>
      Promise.all([readOneTimeTokenById(store, tokenId, now()), mailPerson(store, accountId)]),
    );
    if (!token?.sealed) return { outcome: 'spent' };
    if (!person || !isAddress(person.address)) return { outcome: 'noAddress' };
    const { address, language } = person;
    const url = passwordUrl(publicUrl, unseal(linkSecret, tokenId, token.sealed));
    const until = token.expiresAt.getTime();
    const verdict = await transport.send({
      messageId: `<password.${tokenId.slice(0, 24)}@${desk.domain}>`,
      from: { name: desk.name, address: desk.address },
      to: { name: fullName(person), address },
      envelope: { from: desk.address, to: [address] },
      headers: automaticHeaders(language),
      ...renderPasswordMail({ purpose, url, until, publicUrl, desk: desk.name }, language),
    });
    if (verdict.is === 'later') throw ApplicationFailure.create({ type: 'smtpTemporary', message: 'smtpTemporary' });
    await withStore(() => forgetSealed(store, tokenId));
    return { outcome: verdict.is === 'accepted' ? 'sent' : 'failed' };
  };

  return { sendPasswordMail };
}
