import type { Response } from 'express';
import type { Language } from '../../domain/words';
import { contextOf } from '../http/context';
import { type Html, html, nothing } from './html';
import { STYLE_ADDRESS } from './style';
import { textsIn } from './texts';

export interface Page {
  status?: number;
  language: Language;
  title: string;
  main: Html;
}

export function sendPage(response: Response, { status = 200, language, title, main }: Page): void {
  const failed = status >= 400;
  const page = documentOf({
    language,
    title,
    main: html`${main}\n${failed ? referenceOf(response, language) : nothing}`,
  });
  response.status(status).set({ 'Content-Type': HTML_TYPE, 'Cache-Control': 'no-store' });
  response.send(page);
}

export const HTML_TYPE = 'text/html; charset=utf-8';

/** What to quote when a page failed. */
export const referenceOf = ({ req }: Response, language: Language): Html =>
  html`<p class="small">${textsIn(language).request} : <code>${contextOf(req).requestId}</code></p>`;

/** A page for one reader: no script, no outside address, no way elsewhere. */
export const documentOf = ({ language, title, main }: Omit<Page, 'status'>): string =>
  shellOf({
    language,
    title: `${title} – Guichet`,
    head: NOINDEX,
    body: html`<header><p>${textsIn(language).desk}</p></header>
<main>
<h1>${title}</h1>
${main}
</main>`,
  });

export const NOINDEX = html`<meta name="robots" content="noindex">`;

interface Shell {
  language: Language;
  title: string;
  head: Html;
  body: Html;
}

/** What every page that the server writes is made of. */
export const shellOf = ({ language, title, head, body }: Shell): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${STYLE_ADDRESS}">
</head>
<body>
${body}
</body>
</html>
`.text;

/** Terms and what they are, two columns where there is room. */
export const facts = (entries: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl>${entries.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
