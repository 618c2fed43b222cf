import type { Response } from 'express';
import type { Language } from '../../domain/words';
import { contextOf } from '../http/context';
import { type Html, html, nothing } from './html';
import { textsIn } from './texts';

export interface Page {
  status?: number;
  language: Language;
  title: string;
  main: Html;
}

export function sendPage(response: Response, { status = 200, language, title, main }: Page): void {
  const failed = status >= 400;
  const { request } = textsIn(language);
  const reference = html`<p class="small">${request} : <code>${contextOf(response.req).requestId}</code></p>`;
  const page = documentOf({ language, title, main: html`${main}\n${failed ? reference : nothing}` });
  response.status(status).set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.send(page);
}

/** No script, no outside address: the page is all there is. */
export const documentOf = ({ language, title, main }: Omit<Page, 'status'>): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Guichet</title>
<link rel="stylesheet" href="/assets/guichet.css">
</head>
<body>
<header><p>${textsIn(language).desk}</p></header>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.text;

/** Terms and what they are, two columns where there is room. */
export const facts = (entries: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl>${entries.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
