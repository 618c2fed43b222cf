import { ApplicationFailure } from '@temporalio/activity';
import { deskOf, isAddress } from '../config/mailFrom';
import { start } from '../domain/outage/acts';
import type { Outage } from '../domain/outage/outage';
import { silentSince } from '../domain/outage/timers';
import type { Instant } from '../domain/time';
import { createDeskData } from '../store/deskData';
import { mailPerson } from '../store/directory';
import { settledAmong, settleUnsent } from '../store/ledger';
import { readersOf } from '../store/outageReaders';
import { noteTold, readOutage, updateOutage } from '../store/outages';
import { supervisors } from '../store/people';
import type { OutageActivities, OutageNews } from '../workflows/contract';
import { alive } from './alive';
import type { MailDependencies } from './mail';
import { attemptMail } from './mail/attempt';
import { composeOutageMail, type OutageSubject, outageMailKey } from './mail/outageMail';
import { withStore } from './storeFailure';

/** Persons of one piece: what a worker that dies leaves to be gone over again. */
const PIECE = 200;
/** As many as the mail server is spoken to at once. */
const AT_ONCE = 5;

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

  /** False: not now. Also to who wants no mails about their tickets: this one they asked for, or it is their duty. */
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
    return 'settled' in (await attemptMail({ store, transport, now }, key, mail));
  }

  async function namesOf({ serviceIds, establishmentIds }: Outage, language: 'fr' | 'en') {
    const [services, places] = await Promise.all([
      serviceIds && Promise.all(serviceIds.map(async (id) => (await data.service(id))?.name[language] ?? id)),
      establishmentIds && Promise.all(establishmentIds.map(async (id) => (await data.establishment(id))?.name ?? id)),
    ]);
    return { services, places };
  }

  /** Answers those who could not be written to for now. */
  async function writeAll(outage: Outage, subject: OutageSubject, personIds: readonly string[]): Promise<string[]> {
    const messageIds = personIds.map((personId) => keyOf(outage.id, subject, personId).messageId);
    const settled = new Set(await withStore(() => settledAmong(store, messageIds)));
    const waiting = personIds.filter((_, index) => !settled.has(messageIds[index] ?? ''));
    const later: string[] = [];
    const work = async () => {
      for (let personId = waiting.shift(); personId !== undefined; personId = waiting.shift()) {
        if (!(await write(outage, subject, personId))) later.push(personId);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return later;
  }

  async function writeAllOrFail(outage: Outage, subject: OutageSubject, personIds: readonly string[]): Promise<void> {
    if ((await writeAll(outage, subject, personIds)).length > 0) throw notNow();
  }

  return {
    readOutage: ({ id }) =>
      withStore(async () => {
        const found = await readOutage(store, id);
        if (!found) return null;
        const { title: _title, updates, ...facts } = found.outage;
        const said = updates.map(({ seq, kind, at, by, isMailed }) => ({ seq, kind, at, by, isMailed }));
        return { outage: { ...facts, updates: said }, told: found.told };
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
        const later = await writeAll(outage, { tells: 'news', seq }, personIds);
        if (later.length > 0 && later.length === personIds.length) throw notNow();
        return { next: personIds.length < PIECE ? null : (personIds.at(-1) ?? null), later: later.sort() };
      }),
    tellAgain: ({ id, seq, personIds }) =>
      alive(async () => writeAllOrFail(await demand(id), { tells: 'news', seq }, personIds)),
    giveUpTelling: ({ id, seq, personIds }: OutageNews & { personIds: readonly string[] }) =>
      withStore(async () => {
        for (const personId of personIds) {
          const key = keyOf(id, { tells: 'news', seq }, personId);
          await settleUnsent(store, key, undefined, 'givenUp', now());
        }
      }),
    noteTold: ({ id, seq }) => withStore(() => noteTold(store, id, seq)),
    remindAnnouncer: ({ id, since, count }) =>
      alive(async () => {
        const outage = await demand(id);
        if (outage.endedAt !== null || silentSince(outage) !== since) return;
        const announcers = outage.updates.slice(0, 1).map(({ by }) => by);
        const others = count === 0 ? [] : await withStore(() => supervisors(store));
        const personIds = [...new Set([...announcers, ...others])];
        await writeAllOrFail(outage, { tells: 'silence', since, count }, personIds);
      }),
  };
}

const notNow = (): ApplicationFailure => ApplicationFailure.create({ type: 'notNow', message: 'notNow' });
