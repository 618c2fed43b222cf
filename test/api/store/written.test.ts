import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { academieParis } from '../../../domain/policy/academieParis';
import { createAccount } from '../../../store/accounts';
import { raiseAlert, readAlerts } from '../../../store/audit';
import { isRevoked, markRevoked } from '../../../store/consents';
import { getContents, type NewContent, putContent } from '../../../store/contents';
import { ContentConflict, UnknownVersion, VersionConflict } from '../../../store/errors';
import { nextNumber } from '../../../store/numbers';
import { putCalendar, putPolicy, readPolicy } from '../../../store/published';
import { openStore, type Store } from '../../../store/store';
import { currentPins, loadTerms } from '../../../store/terms';
import { accountOfToken, issueToken } from '../../../store/tokens';
import { officeHours } from '../../unit/harness/simulator';
import { databaseUri, discard } from './support';

let store: Store;

beforeAll(async () => {
  store = await openStore(databaseUri());
});
afterAll(() => discard(store));

const anAccount = async (login: string, active = true) => {
  const account = await createAccount(store, {
    login,
    name: { given: 'Claire', family: 'Martin' },
    address: `${login}@ac-paris.example`,
    roles: ['requester'],
    establishmentId: null,
    active,
  });
  if (!account) throw new Error(`${login} is taken`);
  return account;
};

describe('a ticket number', () => {
  test('is given out once, counts up, and begins anew each year', async () => {
    const numbers = await Promise.all(Array.from({ length: 40 }, () => nextNumber(store, 2026)));
    expect(numbers.sort()).toEqual(Array.from({ length: 40 }, (_, i) => `2026-${String(i + 1).padStart(6, '0')}`));
    expect(await nextNumber(store, 2027)).toBe('2027-000001');
  });
});

describe('a content', () => {
  const content = (texts: Record<string, string>): NewContent => ({
    id: 'content-1',
    number: '2026-000001',
    kind: 'reply',
    authorId: 'acc-1',
    texts,
    at: 1,
  });

  test('is written once, and repeating it changes nothing', async () => {
    await putContent(store, content({ message: 'Bonjour' }));
    await putContent(store, { ...content({ message: 'Bonjour' }), at: 2 });
    const found = await getContents(store, ['content-1', 'content-2']);
    expect([...found.keys()]).toEqual(['content-1']);
    expect(found.get('content-1')).toMatchObject({ texts: { message: 'Bonjour' }, at: 1 });
  });

  test('is never another one', async () => {
    await expect(putContent(store, content({ message: 'Autre chose' }))).rejects.toThrow(ContentConflict);
    expect((await getContents(store, ['content-1'])).get('content-1')?.texts).toEqual({ message: 'Bonjour' });
  });
});

describe('a token', () => {
  test('opens its account, and only its hash is kept', async () => {
    const account = await anAccount('c.martin');
    const token = await issueToken(store, account._id, { label: 'test' });
    expect(await accountOfToken(store, token)).toMatchObject({ account: { _id: account._id } });
    const kept = await store.models.tokens.find().lean();
    expect(JSON.stringify(kept)).not.toContain(token.slice(4));
    expect(kept.map(({ _id }) => _id)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test('opens nothing when it is unknown, expired, revoked, or its account inactive', async () => {
    const account = await anAccount('e.roy');
    const expired = await issueToken(store, account._id, { label: 'old', expiresAt: Date.now() });
    const revoked = await issueToken(store, account._id, { label: 'lost' });
    await store.models.tokens.updateOne({ accountId: account._id, label: 'lost' }, { revokedAt: Date.now() });
    const left = await issueToken(store, (await anAccount('n.lemaire', false))._id, { label: 'left' });
    for (const token of [expired, revoked, left, 'gct_unknown', '']) {
      expect(await accountOfToken(store, token)).toBeNull();
    }
  });
});

describe('what a ticket is pinned to', () => {
  test('is published version after version, and never changed', async () => {
    const title = { fr: 'Heures', en: 'Hours' };
    await expect(putPolicy(store, { ...academieParis, version: 2 })).rejects.toThrow(VersionConflict);
    await putPolicy(store, academieParis);
    await expect(currentPins(store, 'academie-paris')).rejects.toThrow(UnknownVersion);
    await putCalendar(store, { id: 'academie-paris', version: 1, title, calendar: officeHours });
    await expect(putPolicy(store, academieParis)).rejects.toThrow(VersionConflict);
    await putPolicy(store, { ...academieParis, version: 2, ratingWindowDays: 10 });
    const pins = await currentPins(store, 'academie-paris');
    expect(pins).toEqual({
      policy: { id: 'academie-paris', version: 2 },
      calendar: { id: 'academie-paris', version: 1 },
    });
    expect((await readPolicy(store, 'academie-paris', 1))?.policy).toEqual(academieParis);
    const terms = await loadTerms(store, pins.policy, pins.calendar);
    expect(terms.policy.ratingWindowDays).toBe(10);
    expect(terms.calendar.weekly[0]).toEqual([
      [30_600, 45_000],
      [48_600, 63_000],
    ]);
    expect(await loadTerms(store, pins.policy, pins.calendar)).toBe(terms);
    await expect(loadTerms(store, { id: 'academie-paris', version: 3 }, pins.calendar)).rejects.toThrow(UnknownVersion);
  });
});

describe('a revoked consent', () => {
  test('stays revoked at the first instant', async () => {
    expect(await isRevoked(store, '2026-000001', 'consent-1')).toBe(false);
    await markRevoked(store, '2026-000001', 'consent-1', 5);
    await markRevoked(store, '2026-000001', 'consent-1', 9);
    expect(await isRevoked(store, '2026-000001', 'consent-1')).toBe(true);
    expect(await isRevoked(store, '2026-000001', 'consent-2')).toBe(false);
    expect((await store.models.consents.findById('2026-000001/consent-1').lean())?.revokedAt).toBe(5);
  });
});

describe('an alert', () => {
  test('that is raised again counts up', async () => {
    const alert = { kind: 'overdue', number: '2026-000001', details: { clock: 'takeCharge' } } as const;
    expect(await raiseAlert(store, alert)).toBe(true);
    expect(await raiseAlert(store, alert)).toBe(false);
    expect(await readAlerts(store, { number: '2026-000001' })).toEqual([
      expect.objectContaining({ ...alert, times: 2 }),
    ]);
  });
});

describe('a filter', () => {
  test('cannot be turned into an operator by who sends it', async () => {
    const { accounts } = store.models;
    await expect(accounts.findOne({ login: { $ne: '' } as never })).rejects.toThrow();
    await expect(accounts.findOne({ login: ['c.martin', 'e.roy'] as never })).rejects.toThrow();
  });
});
