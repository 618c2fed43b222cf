import type { Outage } from '../../../domain/outage/outage';
import { KIND_WORDS, UPDATE_WORDS } from '../../../domain/outage/shown';
import type { Language } from '../../../domain/words';
import { inLanguage, languageOf } from '../../../domain/written';
import { isoOf } from '../../schemas/common';
import { atomOf } from './atom';
import { statusTexts } from './statusTexts';

export const MAX_ENTRIES = 50;

/** What was said last of outages and planned works, each update an entry, wholly in English or else in French. */
export function statusFeed(outages: readonly Outage[], publicUrl: string, language: Language): string {
  const { title, description } = statusTexts[language];
  const entries = outages
    .flatMap((outage) => outage.updates.map((update) => ({ outage, update })))
    .sort((a, b) => b.update.at - a.update.at)
    .slice(0, MAX_ENTRIES)
    .map(({ outage: { id, kind, title: name }, update: { seq, kind: told, at, text } }) => {
      const its = languageOf(name, text ? languageOf(text, language) : language);
      return {
        id: `urn:guichet:outage:${id}:${seq}`,
        language: its,
        title: [KIND_WORDS[kind][its], inLanguage(name, its), UPDATE_WORDS[kind][told][its]].join(' – '),
        summary: text && inLanguage(text, its),
        href: `${publicUrl}/etat#${id}`,
        updated: isoOf(at),
      };
    });
  return atomOf(publicUrl, language, {
    path: '/etat/flux.atom',
    pagePath: '/etat',
    title,
    subtitle: description,
    entries,
  });
}
