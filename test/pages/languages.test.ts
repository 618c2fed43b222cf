import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PageWords } from './pageWords';
import { PAGES, Tour } from './tour';

const LOGINS = ['c.martin', 'l.bernard', 'f.garcia', 'admin'];

interface Seen {
  lang: string | null;
  title: string;
  heading: string | null;
}

let tour: Tour;
const french = new Map<string, Seen>();
const english = new Map<string, Seen>();
beforeAll(async () => {
  tour = await Tour.start();
}, 120_000);
afterAll(() => tour.stop());

async function seenOn(page: Page): Promise<Seen> {
  const lang = await page.locator('html').getAttribute('lang');
  return { lang, title: await page.title(), heading: await page.locator('h1').textContent() };
}

describe('in French', () => {
  test.each(PAGES)('%s', async (name, every) => {
    const seen = await seenOn(await tour.goTo(every));
    french.set(name, seen);
    expect(seen.lang).toBe('fr');
    expect(seen.title).toContain(seen.heading ?? '?');
  });
});

describe('in English', () => {
  let abroad: Tour;
  const words = new Map<Page, PageWords>();
  beforeAll(async () => {
    abroad = tour.on({ language: 'en' });
    const { http } = tour.desk;
    for (const login of LOGINS) {
      const headers = { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' };
      const { status } = await http.call('PATCH', '/api/v1/me', { headers, body: JSON.stringify({ language: 'en' }) });
      expect(status).toBe(200);
    }
  });

  test.each(PAGES)('%s', async (name, every) => {
    const page = await abroad.goTo(every);
    const seen = await seenOn(page);
    english.set(name, seen);
    expect(seen.lang).toBe('en');
    expect(seen.title).not.toBe(french.get(name)?.title);
    // What a signed link shows is made by the server, words of people included.
    if ((await page.locator('#root').count()) === 0) return;
    const read = words.get(page) ?? new PageWords(page);
    if (!words.has(page)) {
      words.set(page, read);
      await abroad.goTo(every);
    }
    expect(await read.inFrench()).toEqual([]);
  });
});

describe('the window’s title', () => {
  test.each([
    ['French', french],
    ['English', english],
  ])('says in %s which page it is', (_, seen) => {
    const pages = new Map<string, Set<string>>();
    for (const [name, every] of PAGES) {
      const { pathname } = new URL(every.path(tour.scene), tour.desk.http.url);
      // A ticket beside the queue leaves the queue's title; a page that is not there is none.
      if (pathname.startsWith('/file/') || name.startsWith('no')) continue;
      const title = seen.get(name)?.title ?? '?';
      pages.set(title, (pages.get(title) ?? new Set()).add(pathname));
    }
    expect([...pages].filter(([, paths]) => paths.size > 1).map(([title, paths]) => [title, ...paths])).toEqual([]);
  });
});
