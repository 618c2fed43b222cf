import type { Instant } from '../domain/time';
import { native } from './models/schema';
import type { Store } from './store';

/** Before the workflow is told, so that a revocation holds even with no worker alive. The first instant stays. */
export async function markRevoked(store: Store, number: string, consentId: string, at: Instant): Promise<void> {
  await native(store.models.consents).updateOne(
    { _id: keyOf(number, consentId) },
    { $setOnInsert: { revokedAt: at } },
    { upsert: true },
  );
}

/** Read from the primary: a secondary could still not know. */
export async function isRevoked(store: Store, number: string, consentId: string): Promise<boolean> {
  const mark = await native(store.models.consents).findOne(
    { _id: keyOf(number, consentId) },
    { readPreference: 'primary' },
  );
  return mark !== null;
}

const keyOf = (number: string, consentId: string): string => `${number}/${consentId}`;
