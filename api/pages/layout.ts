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

/** No script, no outside address: the page is all there is. */
export function sendPage(response: Response, { status = 200, language, title, main }: Page): void {
  const texts = textsIn(language);
  const failed = status >= 400;
  const reference = html`<p class="small">${texts.request} : <code>${contextOf(response.req).requestId}</code></p>`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Guichet</title>
<link rel="stylesheet" href="/assets/guichet.css">
</head>
<body>
<header><p>${texts.desk}</p></header>
<main>
<h1>${title}</h1>
${main}
${failed ? reference : nothing}
</main>
</body>
</html>
`;
  response.status(status).set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.send(page.text);
}

/** Terms and what they are, two columns where there is room. */
export const facts = (entries: readonly (readonly [string, string | Html])[]): Html =>
  html`<dl>${entries.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;
