import { seal } from '../../config/sealing';
import { issueOneTimeToken } from '../../store/oneTimeTokens';
import type { Temporal } from '../../temporal/connection';
import { startPasswordMail } from '../../temporal/startMails';
import type { PasswordMailInput } from '../../workflows/contract';
import type { Deps } from '../deps';

/** Has somebody written to, with a link by which they choose a password; the worker writes, and keeps trying. */
export async function mailOneTimeToken(
  { store, env, temporal, now }: Pick<Deps, 'store' | 'env' | 'now'> & { temporal: Pick<Temporal, 'client'> },
  whom: Pick<PasswordMailInput, 'accountId' | 'purpose'>,
): Promise<void> {
  const sealed = (id: string, token: string) => seal(env.LINK_SECRET, id, token);
  const tokenId = await issueOneTimeToken(store, { ...whom, at: now(), seal: sealed });
  await startPasswordMail(temporal.client.workflow, { tokenId, ...whom });
}
