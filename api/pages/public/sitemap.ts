import type { Language } from '../../../domain/words';
import { type Html, html, nothing } from '../html';
import { inLanguage } from './visit';

export interface Place {
  path: string;
  languages: readonly Language[];
  changedAt: string | null;
}

/** Every page that search engines may find, in each language that it is written in (sitemaps.org). */
export const sitemapOf = (publicUrl: string, places: readonly Place[]): string =>
  html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${places.flatMap(({ path, languages, changedAt }) =>
  languages.map((language) => urlOf(`${publicUrl}${path}`, language, languages, changedAt)),
)}</urlset>
`.text;

const urlOf = (address: string, language: Language, all: readonly Language[], changedAt: string | null): Html =>
  html`<url><loc>${inLanguage(address, language)}</loc>${
    changedAt === null ? nothing : html`<lastmod>${changedAt}</lastmod>`
  }${all.map((other) => html`<xhtml:link rel="alternate" hreflang="${other}" href="${inLanguage(address, other)}"/>`)}</url>
`;
