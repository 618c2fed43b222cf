import { html } from '../html';
import { helpTexts } from './helpTexts';
import type { PublicPage } from './layout';
import { publicTexts } from './texts';
import type { Visit } from './visit';

/** Where everybody looks first. */
export function helpPage({ language, to }: Visit): PublicPage {
  const t = helpTexts[language];
  const { howToReport, serviceStatus } = publicTexts[language];
  return {
    title: t.title,
    description: t.description,
    main: html`<section class="no-print"><h2>${t.notFoundHere}</h2>
<ul><li><a href="${to('/aide/signaler')}">${howToReport}</a></li><li><a href="${to('/etat')}">${serviceStatus}</a></li></ul></section>`,
  };
}
