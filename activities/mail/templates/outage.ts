import { inLanguage, type Outage, type Update, type UpdateKind } from '../../../domain/outage/outage';
import type { Language } from '../../../domain/words';
import { action, actions, type Block, blocks, facts, type Letter, paragraph } from './letter';
import type { Words } from './words';

/** What a mail about an outage tells. */
export interface OutageContext {
  outage: Outage;
  /** What was said; null in a reminder that nothing was. */
  update: Update | null;
  /** As the reader calls them; null: all. */
  services: readonly string[] | null;
  places: readonly string[] | null;
  publicUrl: string;
  desk: string;
  /** Where mails about outages are stopped; null for who is written to because it is theirs. */
  unsubscribe: string | null;
}

const TEXTS = {
  fr: {
    outage: 'Panne',
    plannedWork: 'Travaux',
    headings: {
      outage: {
        announced: 'Une panne est en cours',
        started: 'La panne a commencé',
        update: 'Des nouvelles de la panne',
        endMoved: 'La fin prévue de la panne a changé',
        rescheduled: 'La panne a été reprogrammée',
        ended: 'La panne est terminée',
        cancelled: 'L’annonce de panne est annulée',
        reopened: 'La panne est de retour',
      },
      plannedWork: {
        announced: 'Des travaux sont prévus',
        started: 'Les travaux commencent',
        update: 'Des nouvelles des travaux',
        endMoved: 'La fin prévue des travaux a changé',
        rescheduled: 'Les travaux ont été reportés',
        ended: 'Les travaux sont terminés',
        cancelled: 'Les travaux sont annulés',
        reopened: 'Les travaux ont repris',
      },
    },
    silence: 'La fin prévue est passée : donnez des nouvelles',
    silenceLong: 'Personne n’a donné de nouvelles : dites où elle en est',
    silenceText:
      'Les personnes concernées ne savent plus à quoi s’en tenir. Dites où cela en est, déplacez la fin prévue, ou annoncez la fin.',
    services: 'Services',
    places: 'Lieux',
    everyService: 'tous les services',
    everywhere: 'toute l’académie',
    start: 'Début',
    expectedEnd: 'Fin prévue',
    unknownEnd: 'inconnue',
    end: 'Fin',
    unsubscribe: 'Ne plus recevoir ces courriels',
    subject: (kind: string, title: string) => `${kind} : ${title}`,
  },
  en: {
    outage: 'Outage',
    plannedWork: 'Planned work',
    headings: {
      outage: {
        announced: 'There is an outage',
        started: 'The outage has begun',
        update: 'News of the outage',
        endMoved: 'The expected end of the outage has changed',
        rescheduled: 'The outage was rescheduled',
        ended: 'The outage is over',
        cancelled: 'The announcement of an outage is cancelled',
        reopened: 'The outage is back',
      },
      plannedWork: {
        announced: 'Work is planned',
        started: 'The planned work begins',
        update: 'News of the planned work',
        endMoved: 'The expected end of the planned work has changed',
        rescheduled: 'The planned work was rescheduled',
        ended: 'The planned work is done',
        cancelled: 'The planned work is cancelled',
        reopened: 'The planned work has been resumed',
      },
    },
    silence: 'The expected end has passed: tell how it stands',
    silenceLong: 'Nobody has told how it stands',
    silenceText:
      'Those concerned no longer know what to expect. Say how it stands, move the expected end, or announce that it is over.',
    services: 'Services',
    places: 'Places',
    everyService: 'every service',
    everywhere: 'the whole academy',
    start: 'Start',
    expectedEnd: 'Expected end',
    unknownEnd: 'unknown',
    end: 'End',
    unsubscribe: 'Stop these mails',
    subject: (kind: string, title: string) => `${kind}: ${title}`,
  },
} satisfies Record<
  Language,
  { headings: Record<Outage['kind'], Record<UpdateKind, string>> } & Record<string, unknown>
>;

export function outageLetter(context: OutageContext, language: Language, words: Words): Letter {
  const { outage, update, services, places, unsubscribe } = context;
  const t = TEXTS[language];
  const title = inLanguage(outage.title, language);
  const silence = outage.expectedEndAt !== null ? t.silence : t.silenceLong;
  const said: Block[] =
    update === null
      ? [paragraph(t.silenceText)]
      : (update.text === null ? [] : inLanguage(update.text, language).split(/\n{2,}/)).map(paragraph);
  return {
    subject: t.subject(
      t[outage.kind],
      update === null ? `${title} – ${silence}` : `${title} – ${t.headings[outage.kind][update.kind]}`,
    ),
    heading: update === null ? silence : t.headings[outage.kind][update.kind],
    blocks: blocks(
      paragraph(title),
      said,
      facts(
        [t.services, services?.join(', ') ?? t.everyService],
        [t.places, places?.join(', ') ?? t.everywhere],
        [t.start, words.when(outage.startAt)],
        outage.endedAt === null
          ? [t.expectedEnd, outage.expectedEndAt === null ? t.unknownEnd : words.when(outage.expectedEndAt)]
          : [t.end, words.when(outage.endedAt)],
      ),
      actions(action(t.unsubscribe, unsubscribe ?? undefined)),
    ),
  };
}
