import type { Language } from '../../../domain/words';
import { html, nothing } from '../html';
import { publicTexts } from './texts';
import { inLanguage } from './visit';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

interface AtomEntry {
  /** Of the same thing for good. */
  id: string;
  language: Language;
  title: string;
  summary: string | null;
  href: string;
  updated: string;
}

interface AtomFeed {
  /** Where it is, and which page it is of. */
  path: string;
  pagePath: string;
  title: string;
  subtitle: string;
  /** The latest first. */
  entries: readonly AtomEntry[];
}

/** Atom (RFC 4287). */
export function atomOf(
  publicUrl: string,
  language: Language,
  { path, pagePath, title, subtitle, entries }: AtomFeed,
): string {
  const address = (of: string) => inLanguage(`${publicUrl}${of}`, language);
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${address(path)}</id>
<title>${title} – ${publicTexts[language].site}</title>
<subtitle>${subtitle}</subtitle>
<link href="${address(pagePath)}"/>
<link rel="self" type="application/atom+xml" href="${address(path)}"/>
<updated>${entries[0]?.updated ?? '1970-01-01T00:00:00Z'}</updated>
<author><name>${publicTexts[language].department}</name></author>
${entries.map(
  (entry) => html`<entry xml:lang="${entry.language}">
<id>${entry.id}</id>
<title>${entry.title}</title>
${entry.summary === null ? nothing : html`<summary>${entry.summary}</summary>`}
<link href="${entry.href}"/>
<updated>${entry.updated}</updated>
</entry>
`,
)}</feed>
`.text;
}
