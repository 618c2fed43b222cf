import { ApplicationFailure } from '@temporalio/activity';
import { deskOf, isAddress } from '../config/mailFrom';
import { start } from '../domain/outage/acts';
import type { Outage } from '../domain/outage/outage';
import { silentSince } from '../domain/outage/timers';
import { DAY_MS, type Instant } from '../domain/time';
import { createDeskData } from '../store/deskData';
import { mailPerson } from '../store/directory';
import { lateMails, putOffMail, settledAmong, settleUnsent } from '../store/ledger';
import { readersOf } from '../store/outageReaders';
import { noteTold, readOutage, updateOutage } from '../store/outages';
import { supervisors } from '../store/people';
import type { OutageActivities } from '../workflows/contract';
import { alive } from './alive';
import type { MailDependencies } from './mail';
import { attemptMail } from './mail/attempt';
import { composeOutageMail, type OutageSubject, outageMailKey } from './mail/outageMail';
import type { PutOffBy } from './mail/verdict';
import { several } from './several';
import { withStore } from './storeFailure';

/** Persons of one piece: what a worker that dies leaves to be gone over again. */
const PIECE = 200;
/** News that a mailbox has refused for so long are none. */
const PATIENCE_MS = DAY_MS;

/** What an outage's workflow lives by: its facts, and the mails, each once in effect, whatever dies when. */
export function createOutageActivities(deps: MailDependencies): OutageActivities {
  const { store, transport, now = (): Instant => Date.now() } = deps;
  const desk = deskOf(deps);
  const data = createDeskData({ store, now });
  const keyOf = (id: string, subject: OutageSubject, personId: string) =>
    outageMailKey(id, subject, personId, desk.domain);

  async function demand(id: string): Promise<Outage> {
    const found = await withStore(() => readOutage(store, id));
    if (!found) throw ApplicationFailure.nonRetryable('outageUnknown', 'outageUnknown');
    return found.outage;
  }

  /**
   * False: not now. Throws when the mail server is away. Also to who wants no mails about their tickets: this one they
   * asked for, or it is their duty.
   */
  async function write(outage: Outage, subject: OutageSubject, personId: string): Promise<boolean> {
    const key = keyOf(outage.id, subject, personId);
    const person = await withStore(() => mailPerson(store, personId));
    if (!person || !isAddress(person.address)) {
      await withStore(() => settleUnsent(store, key, undefined, 'noAddress', now()));
      return true;
    }
    const names = await withStore(() => namesOf(outage, person.language));
    const update = subject.tells === 'news' ? (outage.updates[subject.seq - 1] ?? null) : null;
    const mail = composeOutageMail({ ...deps, desk }, key, person, { outage, update, ...names });
    const attempted = await attemptMail({ store, transport, now }, key, mail);
    if ('by' in attempted && (await isAway(attempted.by))) throw notNow();
    return 'settled' in attempted;
  }

  const isAway = async (by: PutOffBy): Promise<boolean> =>
    by === 'server' || (by === 'nobody' && !(await transport.answers()));

  const lateNews = (outageId: string) => withStore(() => lateMails(store, { outageId, template: 'outageNews' }));

  async function namesOf({ serviceIds, establishmentIds }: Outage, language: 'fr' | 'en') {
    const [services, places] = await Promise.all([
      serviceIds && Promise.all(serviceIds.map(async (id) => (await data.service(id))?.name[language] ?? id)),
      establishmentIds && Promise.all(establishmentIds.map(async (id) => (await data.establishment(id))?.name ?? id)),
    ]);
    return { services, places };
  }

  /** Those who have theirs already are passed over, and those who wait for an update before this one wait for it too. */
  async function tell(outage: Outage, seq: number, personIds: readonly string[]): Promise<void> {
    const keys = personIds.map((personId) => keyOf(outage.id, { tells: 'news', seq }, personId));
    const ids = keys.map(({ messageId }) => messageId);
    const settled = new Set(await withStore(() => settledAmong(store, ids)));
    const earlier = (await lateNews(outage.id)).filter((late) => late.seq < seq);
    const isBehind = new Set(earlier.map(({ personId }) => personId));
    const waiting = keys.filter(({ messageId }) => !settled.has(messageId));
    await several(waiting, async (key) => {
      if (isBehind.has(key.personId)) await withStore(() => putOffMail(store, key, now()));
      else await write(outage, { tells: 'news', seq }, key.personId);
    });
  }

  async function catchUp(outage: Outage, { personId, seq, createdAt }: Late): Promise<boolean> {
    const subject = { tells: 'news', seq } as const;
    if (await write(outage, subject, personId)) return true;
    if (createdAt > now() - PATIENCE_MS) return false;
    await withStore(() => settleUnsent(store, keyOf(outage.id, subject, personId), undefined, 'givenUp', now()));
    return true;
  }

  return {
    readOutage: ({ id }) =>
      withStore(async () => {
        const found = await readOutage(store, id);
        if (!found) return null;
        const { title: _title, updates, ...facts } = found.outage;
        const said = updates.map(({ seq, kind, at, by, isMailed }) => ({ seq, kind, at, by, isMailed }));
        const isAnyLate = (await lateNews(id)).length > 0;
        return { outage: { ...facts, updates: said }, told: found.told, isAnyLate };
      }),
    startWorks: async ({ id, at }) => {
      for (;;) {
        const before = await demand(id);
        const after = start(before, at);
        if (!after || (await withStore(() => updateOutage(store, before, after)))) return;
      }
    },
    tellReaders: ({ id, seq, after }) =>
      alive(async () => {
        const outage = await demand(id);
        const personIds = await withStore(() => readersOf(store, outage, { after, limit: PIECE }));
        await tell(outage, seq, personIds);
        return { next: personIds.length < PIECE ? null : (personIds.at(-1) ?? null) };
      }),
    tellLate: ({ id }) =>
      alive(async () => {
        const outage = await demand(id);
        await several([...byPerson(await lateNews(id))], async (lates) => {
          for (const late of lates) if (!(await catchUp(outage, late))) return;
        });
        if ((await lateNews(id)).length > 0) throw notNow();
      }),
    noteTold: ({ id, seq }) => withStore(() => noteTold(store, id, seq)),
    remindAnnouncer: ({ id, since, count }) =>
      alive(async () => {
        const outage = await demand(id);
        if (outage.endedAt !== null || silentSince(outage) !== since) return;
        const announcers = outage.updates.slice(0, 1).map(({ by }) => by);
        const others = count === 0 ? [] : await withStore(() => supervisors(store));
        let isAnyLate = false;
        await several([...new Set([...announcers, ...others])], async (personId) => {
          if (!(await write(outage, { tells: 'silence', since, count }, personId))) isAnyLate = true;
        });
        if (isAnyLate) throw notNow();
      }),
  };
}

const notNow = (): ApplicationFailure => ApplicationFailure.create({ type: 'notNow', message: 'notNow' });

type Late = Awaited<ReturnType<typeof lateMails>>[number];

function byPerson(lates: readonly Late[]): Iterable<Late[]> {
  const groups = new Map<string, Late[]>();
  for (const late of lates) groups.set(late.personId, [...(groups.get(late.personId) ?? []), late]);
  return groups.values();
}
