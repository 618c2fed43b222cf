import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { LANGUAGES, type Language } from '../../../domain/words';
import { type Html, html, nothing } from '../html';
import { HTML_TYPE, NOINDEX, referenceOf, shellOf } from '../layout';
import { publicTexts } from './texts';
import { inLanguage, type Visit } from './visit';

export interface PublicPage {
  status?: number;
  title: string;
  /** Where it is not that of the page. */
  titleLanguage?: Language;
  /** Those that the page is written in; both, if it does not say. */
  languages?: readonly Language[];
  /** What a search engine says of the page; without it, none finds it. */
  description?: string;
  main: Html;
  /** More for the page's head. */
  head?: Html;
  /** How long it may be shown without asking again. */
  freshSeconds?: number;
  /** The reader asked for it to be loaded anew by itself. */
  reloadSeconds?: number | null;
}

/** Where everybody reads the same, for so long without asking again. */
const FRESH_SECONDS = 60;

/** One page for whoever comes: kept by caches for visitors, by nobody for those who have signed in. */
export function sendPublicPage(response: Response, publicUrl: string, visit: Visit, page: PublicPage): void {
  const { status = 200, freshSeconds = FRESH_SECONDS, reloadSeconds = null } = page;
  const failed = status >= 400;
  const reference = failed ? referenceOf(response, visit.language) : nothing;
  const text = publicDocument(publicUrl, visit, { ...page, main: html`${page.main}\n${reference}` });
  const keeping = visit.reader ? 'private, no-cache' : `public, max-age=${freshSeconds}`;
  response.status(status).set({
    'Content-Type': HTML_TYPE,
    'Content-Language': visit.language,
    'Cache-Control': failed ? 'no-store' : keeping,
    ...(reloadSeconds === null ? {} : { Refresh: String(reloadSeconds) }),
    Vary: 'Accept-Language, Cookie',
    // Without a referrer a form would not say of which site it is, and be refused.
    'Referrer-Policy': 'same-origin',
    ...(failed ? {} : { ETag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }),
  });
  response.send(text);
}

function publicDocument(publicUrl: string, visit: Visit, page: PublicPage): string {
  const { title, titleLanguage, main, head = nothing } = page;
  const { language, path } = visit;
  const t = publicTexts[language];
  return shellOf({
    language,
    title: `${title} – ${t.site}`,
    head: html`${headOf(publicUrl, visit, page)}
${head}`,
    body: html`<a class="skip" href="#content">${t.skip}</a>
<header class="bar">
<p class="brand"><a href="${visit.to('/aide')}">${t.site}</a> <span>${t.department}</span></p>
<nav aria-label="${t.menu}"><ul>${links(visit).map((link) => menuItem(link, path))}</ul></nav>
</header>
<main id="content" class="wide">
<h1 lang="${titleLanguage ?? language}">${title}</h1>
${main}
</main>
<footer class="bar">
<ul>${languageItem(visit)}
<li><a href="${visit.to('/aide/flux.atom')}">${t.feed}</a></li>
<li><a href="${visit.to('/accessibilite')}">${t.accessibility}</a></li></ul>
</footer>`,
  });
}

function headOf(
  publicUrl: string,
  { language, path }: Visit,
  { description, languages = LANGUAGES }: PublicPage,
): Html {
  if (description === undefined) return NOINDEX;
  const address = `${publicUrl}${path}`;
  const own = languages.includes(language) ? language : 'fr';
  const alternates = languages.map(
    (other) => html`<link rel="alternate" hreflang="${other}" href="${inLanguage(address, other)}">\n`,
  );
  return html`<meta name="description" content="${description}">
<link rel="canonical" href="${inLanguage(address, own)}">
${alternates}<link rel="alternate" hreflang="x-default" href="${address}">`;
}

interface MenuLink {
  href: string;
  text: string;
}

function links({ language, reader, path, query, to }: Visit): MenuLink[] {
  const t = publicTexts[language];
  const here = new URLSearchParams(query);
  here.delete('lang');
  const back = here.size > 0 ? `${path}?${here.toString()}` : path;
  const mine = reader
    ? [
        { href: '/demandes/nouvelle', text: t.newTicket },
        { href: '/', text: t.mySpace },
      ]
    : [{ href: to(`/connexion?retour=${encodeURIComponent(back)}`), text: t.signIn }];
  return [
    { href: to('/aide'), text: t.help },
    { href: to('/aide/signaler'), text: t.howToReport },
    { href: to('/etat'), text: t.serviceStatus },
    ...mine,
  ];
}

const menuItem = ({ href, text }: MenuLink, path: string): Html =>
  href.split('?')[0] === path
    ? html`<li><a href="${href}" aria-current="page">${text}</a></li>`
    : html`<li><a href="${href}">${text}</a></li>`;

/** The same page in the other language; what was searched for is searched for there. */
function languageItem({ language, path, query }: Visit): Html {
  const other = language === 'fr' ? 'en' : 'fr';
  const there = new URLSearchParams(query);
  there.set('lang', other);
  return html`<li><a href="${path}?${there.toString()}" lang="${other}" hreflang="${other}">${publicTexts[other].name}</a></li>`;
}
