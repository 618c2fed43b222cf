import type { Outage, Update } from '../../../domain/outage/outage';
import { KIND_WORDS, UPDATE_WORDS } from '../../../domain/outage/shown';
import type { Language } from '../../../domain/words';
import { inLanguage } from '../../../domain/written';
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
  },
  en: {
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
  },
};

export function outageLetter(context: OutageContext, language: Language, words: Words): Letter {
  const { outage, update, services, places, unsubscribe } = context;
  const t = TEXTS[language];
  const title = inLanguage(outage.title, language);
  const silence = outage.expectedEndAt !== null ? t.silence : t.silenceLong;
  const heading = update === null ? silence : UPDATE_WORDS[outage.kind][update.kind][language];
  const said: Block[] =
    update === null
      ? [paragraph(t.silenceText)]
      : (update.text === null ? [] : inLanguage(update.text, language).split(/\n{2,}/)).map(paragraph);
  return {
    subject: `${KIND_WORDS[outage.kind][language]}${words.colon}${title} – ${heading}`,
    heading,
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
