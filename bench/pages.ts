import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../dev/engines/chromium';
import { accountOf, type BenchDesk } from './desk';
import type { Section } from './report';
import { signIn } from './signIn';
import { figure, percentile } from './stats';
import { command, openTicketAs } from './tickets';

const RUNS = 7;
const MOST_KB = 350;
const KB = 1_000;
const REQUESTER = 'c.martin';
const SCREEN = { width: 390, height: 844 };

/** What the browser calls a kind of file, as people call it. */
const KINDS: Readonly<Record<string, string>> = {
  Document: 'page',
  Script: 'scripts',
  Stylesheet: 'styles',
  Font: 'fonts',
  Image: 'icons',
  Fetch: 'answers of the API',
};

interface Load {
  bytes: Map<string, { files: number; bytes: number }>;
  largestPaintMs: number;
}

/** The page of a requester's ticket, opened in a browser that has never seen the desk. */
export async function pages(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const path = await ticketPage(desk);
  const browser = await launchChromium();
  try {
    const loads: Load[] = [];
    for (let run = 0; run < (quick ? 2 : RUNS); run++) loads.push(await firstLoad(browser, desk, path));
    return sectionOf(loads);
  } finally {
    await browser.close();
  }
}

async function ticketPage(desk: BenchDesk): Promise<string> {
  const { number } = await openTicketAs(desk, accountOf(desk, REQUESTER), { machine: 'PC-204-01' });
  const technician = accountOf(desk, 'l.bernard');
  await command(desk, number, technician, { command: 'take' });
  await command(desk, number, technician, {
    command: 'requestRemoteTakeover',
    machineId: 'PC-204-01',
    scope: ['view', 'control'],
  });
  return `/demandes/${number}`;
}

async function firstLoad(browser: Browser, desk: BenchDesk, path: string): Promise<Load> {
  const context = await browser.newContext({ viewport: SCREEN, locale: 'fr-FR' });
  try {
    await signIn(context, desk, REQUESTER);
    const page = await context.newPage();
    const bytes = count(await context.newCDPSession(page));
    await page.goto(desk.url + path);
    await page.locator('main form, main .g-panel--awaited').first().waitFor();
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return { bytes: await bytes, largestPaintMs: await largestPaint(page) };
  } finally {
    await context.close();
  }
}

/** What comes over the wire, headers included. */
async function count(network: CDPSession): Promise<Load['bytes']> {
  const bytes: Load['bytes'] = new Map();
  const kinds = new Map<string, string>();
  network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, KINDS[type] ?? type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === undefined) return;
    const known = bytes.get(kind) ?? { files: 0, bytes: 0 };
    bytes.set(kind, { files: known.files + 1, bytes: known.bytes + encodedDataLength });
  });
  await network.send('Network.enable');
  return bytes;
}

const largestPaint = (page: Page): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true }))`);

function sectionOf(loads: readonly Load[]): Section {
  const kinds = Object.values(KINDS);
  const [first] = loads;
  const rows = kinds.map((kind) => {
    const { files = 0, bytes = 0 } = first?.bytes.get(kind) ?? {};
    return { kind, files, bytes };
  });
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  const requests = rows.reduce((sum, row) => sum + row.files, 0);
  const paints = loads.map(({ largestPaintMs }) => largestPaintMs);
  const kB = (bytes: number) => (bytes / KB).toFixed(1);
  return {
    title: 'First load of a page',
    tables: [
      [
        ['', 'requests', 'kB, compressed'],
        ...rows.map(({ kind, files, bytes }) => [kind, String(files), kB(bytes)]),
        ['all', String(requests), kB(total)],
      ],
    ],
    notes: [
      `A requester’s ticket with a consent to give, on a phone’s screen, ${loads.length} times in a browser with nothing in its cache; the stream of events stays open beside it.`,
      `The largest paint comes ${figure(percentile(paints, 50))} ms (p50) after the address was asked for, at worst ${figure(Math.max(...paints))} ms.`,
    ],
    targets: [
      {
        promise: `A first load: at most ${MOST_KB} kB with fonts`,
        measured: `${kB(total)} kB`,
        isMet: total <= MOST_KB * KB,
      },
    ],
  };
}
