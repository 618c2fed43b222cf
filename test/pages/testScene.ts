import { signLink, type TicketLinkAct } from '../../config/links';
import { type Scene, type Stagehand, setScene } from '../../dev/screenshots/scene';
import { addFact, type Trails } from '../../domain/calls/trail';
import { readAccountByLogin } from '../../store/accounts';
import { keepTrails } from '../../store/calls';
import { type HttpDesk, LINK_SECRET } from '../api/http/httpDesk';
import { publishArticle } from '../api/http/publishArticle';
import { hostileMail } from '../harness/hostileMail';
import { Inbox } from '../harness/inbox';

/** The tickets that every page needs, and what else their addresses are made of. */
export interface TestScene extends Scene {
  links: Record<TicketLinkAct, string>;
  accountId: string;
  /** An article that is published, with a change of it that waits for its review. */
  article: string;
  /** One that is being written, in both languages. */
  draft: string;
  /** A mail that waits for somebody's decision. */
  mailId: string;
  /** About a workstation that does not conform. */
  notConforming: string;
}

/** With words that are wider than a phone. */
const ENDLESS_TITLE = `Imprimante ${'HP_LaserJet_Enterprise_M507dn_'.repeat(4)} : bourrage à répétition`;
const YEAR_MS = 365 * 24 * 3_600_000;
const TWO_WEEKS_OPEN_SECONDS = 90 * 3_600;

export async function setTestScene(http: HttpDesk): Promise<TestScene> {
  const scene = await setScene(stagehandOf(http), ENDLESS_TITLE);
  const { _id: mailId } = await new Inbox(http.desk).takes(hostileMail(ENDLESS_TITLE));
  const personId = await http.idOf('c.martin');
  await ring(http);
  const link = (act: TicketLinkAct, number: string, subject: string) =>
    `/l/${signLink(LINK_SECRET, { number, act, subject, personId, expiresAt: Date.now() + YEAR_MS })}`;
  return {
    ...scene,
    accountId: await http.idOf('m.lefevre'),
    mailId,
    ...(await writeArticles(http)),
    notConforming: (await http.open('c.martin', { machine: 'PC-9010-102' })).body.number,
    links: {
      consent: link('consent', scene.consentAsked, 'consent-1'),
      slot: link('slot', scene.slotsProposed, 'appointment-1'),
      resolution: link('resolution', scene.resolved, 'cycle-1'),
      rating: link('rating', scene.resolved, 'cycle-1'),
    },
  };
}

async function writeArticles(http: HttpDesk): Promise<Pick<TestScene, 'article' | 'draft'>> {
  const body =
    '## Avant\n\nRegardez **bien**.\n\n## Pendant\n\n1. un\n2. deux\n\n## Après\n\n| a | b |\n|---|---|\n| c | d |';
  const article = await publishArticle(http, { title: ENDLESS_TITLE.slice(0, 140), body });
  const address = `/api/v1/articles/${article}/draft`;
  const begun = await http.post('l.bernard', address, undefined);
  await http.post('l.bernard', `${address}/submission`, undefined, { 'If-Match': `"${begun.body.revision}"` });
  const text = { title: 'Un brouillon', summary: 'Ce qui s’écrit.', body: 'Un *début*.' };
  const both = { kind: 'faq', audience: 'academy', categories: ['poste'], serviceIds: [], fr: text, en: text };
  const { body: draft } = await http.create('l.bernard', '/api/v1/articles', both);
  return { article, draft: draft.id };
}

/** Somebody calls whom the desk knows by their number. */
async function ring({ desk: { store } }: HttpDesk): Promise<void> {
  const { phones = [] } = (await readAccountByLogin(store, 'c.martin')) ?? {};
  const trails: Trails = new Map();
  const now = Date.now();
  const told = { callid: 'ringing', queue: 'dsi', number: phones[0] ?? null };
  addFact(trails, told, { kind: 'entered', at: now, waitMs: null, talkMs: null, agent: null });
  await keepTrails(store, trails.values(), { pbx: 'asterisk', now, keepNumbersMs: YEAR_MS });
}

const stagehandOf = (http: HttpDesk): Stagehand => ({
  open: async (login, what) => {
    const { status, body } = await http.open(login, what);
    if (status !== 201) throw new Error(`not opened: ${JSON.stringify(body)}`);
    return body.number;
  },
  act: async (login, number, command, facts = {}) => {
    const { status, body } = await http.act(login, number, command, { ...facts });
    if (status >= 300) throw new Error(`${command} by ${login}: ${JSON.stringify(body)}`);
  },
  idOf: (login) => http.idOf(login),
  openingTimes: async () => {
    const question = {
      calendarId: 'academie-paris',
      start: new Date().toISOString(),
      budgetSeconds: TWO_WEEKS_OPEN_SECONDS,
    };
    const { body } = await http.post('l.bernard', '/api/v1/business-time/due', question);
    return body.intervals.map(([from, to]: [string, string]) => [Date.parse(from), Date.parse(to)]);
  },
});
