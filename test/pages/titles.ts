import type { Page } from 'playwright-core';
import { PAGES, type Tour } from './tour';

/** What a page says of itself to who does not see all of it at once. */
export interface Seen {
  lang: string | null;
  title: string;
  heading: string | null;
}

export async function seenOn(page: Page): Promise<Seen> {
  const lang = await page.locator('html').getAttribute('lang');
  return { lang, title: await page.title(), heading: await page.locator('h1').textContent() };
}

/** Titles by which two of the pages seen cannot be told apart in a list of windows, each with their addresses. */
export function sharedTitles(tour: Tour, seen: ReadonlyMap<string, Seen>): string[][] {
  const pages = new Map<string, Set<string>>();
  for (const [name, every] of PAGES) {
    const { pathname } = new URL(every.path(tour.scene), tour.desk.http.url);
    // A ticket beside the queue leaves the queue's title; a page that is not there is none.
    if (pathname.startsWith('/file/') || name.startsWith('no')) continue;
    const title = seen.get(name)?.title;
    if (title === undefined) continue;
    pages.set(title, (pages.get(title) ?? new Set()).add(pathname));
  }
  return [...pages].filter(([, paths]) => paths.size > 1).map(([title, paths]) => [title, ...paths]);
}
