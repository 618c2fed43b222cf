import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDirectoryActivities } from '../../../activities/directory';
import type { Audience } from '../../../domain/ticket/audience';
import type { Notice } from '../../../domain/ticket/notices';
import { HOUR_MS } from '../../../domain/time';
import type { Role } from '../../../domain/words';
import { type Absence, createAccount } from '../../../store/accounts';
import { actorOf, mailPerson, recipientsOf } from '../../../store/directory';
import { openStore, type Store } from '../../../store/store';
import { opened, TUESDAY_9H } from '../../unit/harness/simulator';
import { databaseUri, discard } from './support';

let store: Store;

const away = (substitute: string | null, from = TUESDAY_9H - HOUR_MS, to = TUESDAY_9H + HOUR_MS): Absence => ({
  from,
  to,
  substituteId: substitute === null ? null : `acc-${substitute}`,
});

const STAFF: [name: string, absences: Absence[], active?: boolean][] = [
  ['anna', []],
  ['bruno', [away('anna')]],
  ['chantal', [away('bruno')]],
  ['denis', [away(null)]],
  ['elsa', [away('farid')]],
  ['farid', [away('elsa')]],
  ['gone', [], false],
  ['henri', [away('gone')]],
  ['ines', [away('anna', TUESDAY_9H + HOUR_MS, TUESDAY_9H + 2 * HOUR_MS)]],
];

beforeAll(async () => {
  store = await openStore(databaseUri());
  const somebody = (name: string, roles: Role[], absences: Absence[], active = true) =>
    createAccount(store, {
      _id: `acc-${name}`,
      login: name,
      name: { given: name, family: 'Exemple' },
      address: `${name}@ac-paris.example`,
      roles,
      establishmentId: null,
      absences,
      active,
    });
  for (const [name, absences, active] of STAFF) await somebody(name, ['technician'], absences, active);
  await somebody('solene', ['supervisor'], []);
  await store.models.groups.create([
    {
      _id: 'guichet',
      name: { fr: 'Guichet', en: 'Desk' },
      level: 'firstLine',
      members: ['acc-anna', 'acc-bruno', 'acc-denis', 'acc-gone', 'acc-ines'],
      leads: ['acc-chantal'],
    },
    { _id: 'empty', name: { fr: 'Vide', en: 'Empty' }, level: 'expert', members: ['acc-denis'], leads: [] },
  ]);
});
afterAll(() => discard(store));

const noticeTo = (audience: Audience): Notice => {
  const [notice] = opened().notices;
  if (!notice) throw new Error('an opening is always told');
  return { ...notice, audience };
};
const told = (audience: Audience) => recipientsOf(store, noticeTo(audience));
const toldInstead = (name: string) => told({ to: 'person', id: `acc-${name}` });

describe('whom a notice reaches', () => {
  test('who is there is told in person, and so is whom nobody replaces yet', async () => {
    expect(await toldInstead('anna')).toEqual(['acc-anna']);
    expect(await toldInstead('ines')).toEqual(['acc-ines']);
  });

  test('for an absent person, the substitute is, or the substitute’s substitute', async () => {
    expect(await toldInstead('bruno')).toEqual(['acc-anna']);
    expect(await toldInstead('chantal')).toEqual(['acc-anna']);
  });

  test('for an absence without a substitute, a circle, an inactive account or an unknown one, nobody is', async () => {
    for (const name of ['denis', 'elsa', 'henri', 'gone', 'unknown']) expect(await toldInstead(name)).toEqual([]);
  });

  test('of a group, every member who is there, each once; of its leads, who stands in for them', async () => {
    expect(await told({ to: 'group', id: 'guichet' })).toEqual(['acc-anna', 'acc-ines']);
    expect(await told({ to: 'groupLead', id: 'guichet' })).toEqual(['acc-anna']);
    expect(await told({ to: 'supervisors' })).toEqual(['acc-solene']);
  });

  test('of a group without anybody, nobody', async () => {
    expect(await told({ to: 'group', id: 'empty' })).toEqual([]);
    expect(await told({ to: 'groupLead', id: 'empty' })).toEqual([]);
    expect(await told({ to: 'group', id: 'unknown' })).toEqual([]);
  });

  test('is judged when the event fired, not when it is delivered', async () => {
    const notice = noticeTo({ to: 'person', id: 'acc-ines' });
    const later = { ...notice, event: { ...notice.event, at: TUESDAY_9H + HOUR_MS } };
    expect(await recipientsOf(store, later)).toEqual(['acc-anna']);
  });

  test('is told by a code alone while MongoDB is away', async () => {
    const closed = await openStore(databaseUri());
    const { findRecipients } = createDirectoryActivities({ store: closed });
    await discard(closed);
    const asked = findRecipients({ notice: noticeTo({ to: 'person', id: 'acc-anna' }) });
    await expect(asked).rejects.toMatchObject({ type: 'storeUnavailable', message: 'storeUnavailable' });
  });
});

describe('the facts about an actor', () => {
  test('are their roles and groups, and while they stand in for somebody, that one’s groups and leads', async () => {
    expect(await actorOf(store, 'acc-anna', TUESDAY_9H)).toEqual({
      id: 'acc-anna',
      roles: ['technician', 'requester'],
      groups: ['guichet'],
      leads: ['guichet'],
    });
    expect(await actorOf(store, 'acc-anna', TUESDAY_9H + HOUR_MS)).toMatchObject({ groups: ['guichet'], leads: [] });
  });

  test('do not exist for an account that is unknown or inactive', async () => {
    expect(await actorOf(store, 'acc-unknown')).toBeNull();
    expect(await actorOf(store, 'acc-gone')).toBeNull();
    expect(await mailPerson(store, 'acc-gone')).toBeNull();
    expect(await mailPerson(store, 'acc-anna')).toMatchObject({ address: 'anna@ac-paris.example', language: 'fr' });
  });
});
