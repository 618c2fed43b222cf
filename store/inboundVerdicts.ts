import { SET_ASIDE, type Verdict } from '../domain/mail/verdict';
import type { Instant } from '../domain/time';
import { isDuplicateKey } from './errors';
import type { InboundMail, InboundStep } from './models/inboundMails';
import { native } from './models/schema';
import type { Store } from './store';

/** What was read and decided, as it is written down. */
export type Decision = Pick<InboundMail, 'from' | 'subject' | 'messageId' | 'letter' | 'senderId' | 'matter'> & {
  verdict: Verdict;
};

/** Counts a reading of a mail that is not decided yet, before it begins. Null for a mail that is unknown. */
export async function beginReading(store: Store, id: string): Promise<InboundMail | null> {
  const begun = await records(store).findOneAndUpdate(
    { _id: { $eq: id }, verdict: null },
    { $inc: { readings: 1 } },
    { returnDocument: 'after' },
  );
  return begun ?? records(store).findOne({ _id: { $eq: id } });
}

/**
 * Writes the decision down, unless there is one. A matter that another mail has brought already is brought once: this one
 * is a repetition.
 */
export async function storeDecision(store: Store, id: string, decision: Decision): Promise<void> {
  const undecided = { _id: { $eq: id }, verdict: null };
  const { matter, ...rest } = decision;
  const isMatter = matter !== undefined && (rest.verdict.outcome === 'ticket' || rest.verdict.outcome === 'reply');
  try {
    await records(store).updateOne(undecided, { $set: { ...rest, ...(isMatter ? { matter } : {}) } });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await records(store).updateOne(undecided, { $set: { ...rest, verdict: { outcome: 'loop', reason: 'repeated' } } });
  }
}

/** From here on the mail goes another way, whatever dies. */
export async function takeStep(store: Store, { _id, round }: InboundMail, step: InboundStep): Promise<void> {
  await records(store).updateOne({ _id, round, state: 'handling' }, { $set: { step } });
}

/** What has come of it. Nothing, when somebody has settled it already. */
export async function settle(
  store: Store,
  { _id, round }: InboundMail,
  result: Pick<InboundMail, 'state'> & Partial<Pick<InboundMail, 'ticket' | 'verdict' | 'refusal' | 'leftFiles'>>,
): Promise<void> {
  await records(store).updateOne({ _id, round, state: 'handling' }, { $set: result });
}

/** Whether a person may let it act after all: it waits for one, or was set aside. */
export const isReleasable = ({ state, verdict }: Pick<InboundMail, 'state' | 'verdict'>): boolean =>
  state === 'quarantined' || (state === 'done' && SET_ASIDE.some((outcome) => outcome === verdict?.outcome));

/** A person lets a mail act after all: in whose name, and as what. Null when it is not to be released, or was. */
export function release(
  store: Store,
  id: string,
  { verdict, senderId, by, at }: { verdict: Verdict; senderId: string; by: string; at: Instant },
): Promise<InboundMail | null> {
  return records(store).findOneAndUpdate(
    {
      _id: { $eq: id },
      $or: [{ state: 'quarantined' }, { state: 'done', 'verdict.outcome': { $in: [...SET_ASIDE] } }],
    },
    {
      $set: {
        state: 'handling',
        verdict,
        senderId,
        step: 'begin',
        refusal: null,
        actedBy: by,
        actedAt: at,
        checkAt: at,
      },
      $inc: { round: 1 },
    },
    { returnDocument: 'after' },
  );
}

/** A person says that nothing is to come of it; it stays readable. Null when it waits for nobody. */
export function discard(
  store: Store,
  id: string,
  { by, at, note }: { by: string; at: Instant; note: string | null },
): Promise<InboundMail | null> {
  return records(store).findOneAndUpdate(
    { _id: { $eq: id }, state: 'quarantined' },
    { $set: { state: 'discarded', actedBy: by, actedAt: at, note } },
    { returnDocument: 'after' },
  );
}

const records = (store: Store) => native(store.models.inboundMails);
