import type { Outage } from '../../../domain/outage/outage';
import { KIND_WORDS, UPDATE_WORDS } from '../../../domain/outage/shown';
import type { Language } from '../../../domain/words';
import { inLanguage as said } from '../../../domain/written';
import { isoOf } from '../../schemas/common';
import { atomOf } from './atom';
import { statusTexts } from './statusTexts';

const MAX_ENTRIES = 50;

/** Everything that was said of outages and planned works, each update an entry. */
export function statusFeed(outages: readonly Outage[], publicUrl: string, language: Language): string {
  const { title, description } = statusTexts[language];
  const entries = outages
    .flatMap((outage) => outage.updates.map((update) => ({ outage, update })))
    .sort((a, b) => b.update.at - a.update.at)
    .slice(0, MAX_ENTRIES)
    .map(({ outage: { id, kind, title: name }, update: { seq, kind: told, at, text } }) => ({
      id: `urn:guichet:outage:${id}:${seq}`,
      language,
      title: [KIND_WORDS[kind][language], said(name, language), UPDATE_WORDS[kind][told][language]].join(' – '),
      summary: text && said(text, language),
      href: `${publicUrl}/etat#${id}`,
      updated: isoOf(at),
    }));
  return atomOf(publicUrl, language, {
    path: '/etat/flux.atom',
    pagePath: '/etat',
    title,
    subtitle: description,
    entries,
  });
}
