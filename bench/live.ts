import { get } from 'node:http';
import type { Page } from 'playwright-core';
import { launchChromium } from '../dev/engines/chromium';
import type { DeskAccount } from '../dev/seed';
import { readAccountByLogin } from '../store/accounts';
import { fullName } from '../store/names';
import { accountOf, type BenchDesk } from './desk';
import { inTurn } from './inTurn';
import type { Section } from './report';
import { signIn } from './signIn';
import { figure, percentile } from './stats';
import { command, openTicketAs } from './tickets';

const EVENTS = 200;
const QUICK_EVENTS = 20;
const OTHER_STREAMS = 50;
/** As many as the desk lets one account have. */
const STREAMS_EACH = 5;
const TICKETS = 10;
const WATCHER = 'm.lefevre';
const ACTOR = 'v.rousseau';
const ASSIGNEES = ['t.nguyen', 'n.benali'];

/** How long a change takes to stand in the queue that another technician has open, while many others follow the desk. */
export async function live(desk: BenchDesk, { quick }: { quick: boolean }): Promise<Section> {
  const followers = await follow(desk);
  const watcher = await openQueue(desk);
  try {
    const waits = await measure(desk, watcher.page, quick ? QUICK_EVENTS : EVENTS);
    return {
      title: 'An event in another technician’s open queue',
      tables: [
        [
          ['', 'events', 'p50', 'p95', 'slowest'],
          [
            'from the command’s answer to the change on the page',
            String(waits.length),
            ...[percentile(waits, 50), percentile(waits, 95), Math.max(...waits)].map((ms) => `${figure(ms)} ms`),
          ],
        ],
      ],
      notes: [
        `A supervisor gives ${TICKETS} tickets to one technician and another in turn; a third has the queue open in Chromium. A MutationObserver there notes the instant at which the row names the new one; both instants are of the machine’s clock. One event at a time.`,
        `${OTHER_STREAMS} other streams are open, of ${OTHER_STREAMS / STREAMS_EACH} accounts; they were told ${followers.told().toLocaleString('en')} events. The page gathers what comes within 150 ms before it reads the list again: that wait is part of every figure.`,
      ],
      targets: [],
    };
  } finally {
    followers.leave();
    await watcher.close();
  }
}

async function measure(desk: BenchDesk, page: Page, events: number): Promise<number[]> {
  const actor = accountOf(desk, ACTOR);
  const requester = accountOf(desk, 'c.martin');
  const people = await Promise.all(ASSIGNEES.map((login) => personOf(desk, login)));
  const numbers: string[] = [];
  for (let i = 0; i < TICKETS; i++) numbers.push((await openTicketAs(desk, requester)).number);
  const waits: number[] = [];
  for (let event = 0; event < events; event++) {
    const number = inTurn(numbers, event);
    const person = inTurn(people, Math.floor(event / TICKETS));
    await page.evaluate(`watchRow(${JSON.stringify(number)}, ${JSON.stringify(person.name)})`);
    await command(desk, number, actor, { command: 'assign', assigneeId: person.id });
    const answeredAt = Date.now();
    waits.push(Number(await page.evaluate('rowSeen')) - answeredAt);
  }
  return waits;
}

async function personOf({ store }: BenchDesk, login: string): Promise<{ id: string; name: string }> {
  const account = await readAccountByLogin(store, login);
  if (!account) throw new Error(`the demonstration data has no ${login}`);
  return { id: account._id, name: fullName(account) };
}

/** In the page: `rowSeen` resolves with the instant at which the row of the ticket says so. */
const WATCH_ROW = `
window.watchRow = (number, words) => {
  window.rowSeen = new Promise((resolve) => {
    const look = () => {
      const row = document.querySelector('[data-ticket="' + number + '"]')?.closest('tr');
      if (!row?.textContent.includes(words)) return;
      observer.disconnect();
      resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
};`;

/** A technician’s browser before the queue, the last that changed first. */
async function openQueue(desk: BenchDesk): Promise<{ page: Page; close(): Promise<void> }> {
  const browser = await launchChromium();
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } });
  await page.addInitScript(WATCH_ROW);
  await signIn(page.context(), desk, WATCHER);
  await page.goto(`${desk.url}/file?view=team&sort=updated`);
  await page.locator('.g-views').waitFor();
  return { page, close: () => browser.close() };
}

/** Streams as other open pages have them. */
async function follow(desk: BenchDesk): Promise<{ told(): number; leave(): void }> {
  const staff = desk.accounts.filter(
    ({ login, role }) => role !== 'requester' && role !== 'referent' && login !== WATCHER,
  );
  const accounts = staff.slice(0, OTHER_STREAMS / STREAMS_EACH);
  let told = 0;
  const streams = await Promise.all(
    accounts.flatMap((account) =>
      Array.from({ length: STREAMS_EACH }, () => openStream(desk, account, (events) => (told += events))),
    ),
  );
  const leave = () => {
    for (const close of streams) close();
  };
  return { told: () => told, leave };
}

function openStream(
  { url }: BenchDesk,
  { token }: DeskAccount,
  onEvents: (count: number) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
    const asked = get(`${url}/api/v1/events`, { headers, agent: false }, (stream) => {
      if (stream.statusCode !== 200) return reject(new Error(`GET /events: ${stream.statusCode}`));
      stream.on('data', (data: Buffer) => onEvents(data.toString().split('event: ticket').length - 1));
      stream.on('error', () => {});
      resolve(() => asked.destroy());
    });
    asked.on('error', reject);
  });
}
