import type { Outage } from '../../../domain/outage/outage';
import { KIND_WORDS, UPDATE_WORDS } from '../../../domain/outage/shown';
import { DAY_MS, type Instant } from '../../../domain/time';
import type { Language } from '../../../domain/words';
import { inLanguage } from '../../../domain/written';
import { html, nothing } from '../html';
import { statusTexts } from './statusTexts';

const MAX_ENTRIES = 50;

const iso = (at: Instant): string => new Date(at).toISOString();

/** Everything that was said of outages and planned works, as an Atom feed (RFC 4287); the latest first. */
export function statusFeed(outages: readonly Outage[], publicUrl: string, language: Language, at: Instant): string {
  const t = statusTexts[language];
  const said = outages
    .flatMap((outage) => outage.updates.map((update) => ({ outage, update })))
    .sort((a, b) => b.update.at - a.update.at)
    .slice(0, MAX_ENTRIES);
  const entries = said.map(({ outage: { id, kind, title }, update }) => {
    const what = `${KIND_WORDS[kind][language]} – ${inLanguage(title, language)} – ${UPDATE_WORDS[kind][update.kind][language]}`;
    return html`<entry>
<id>urn:guichet:outage:${id}:${update.seq}</id>
<title>${what}</title>
<updated>${iso(update.at)}</updated>
<link href="${publicUrl}/etat#${id}"/>
${update.text === null ? nothing : html`<content type="text">${inLanguage(update.text, language)}</content>`}
</entry>
`;
  });
  const updated = said[0]?.update.at ?? at - (at % DAY_MS);
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>urn:guichet:outages:${language}</id>
<title>${t.title}</title>
<updated>${iso(updated)}</updated>
<author><name>Guichet</name></author>
<link rel="self" href="${publicUrl}/etat/flux.atom?lang=${language}"/>
<link href="${publicUrl}/etat"/>
${entries}</feed>
`.text
  }`;
}
