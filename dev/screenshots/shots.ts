import type { Page } from 'playwright-core';
import type { Scene } from './scene';

/** A page of docs/pages, on each of the screens where it makes sense. */
export interface Shot {
  name: string;
  caption: string;
  who: string;
  path(scene: Scene): string;
  widths: readonly number[];
  /** Only what the screen shows at once; otherwise the page from top to bottom. */
  isScreenOnly?: true;
  /** One element of the page, the whole of it, however high it is. */
  part?: string;
  /** Shown in the dark scheme too, at its first width. */
  isDarkToo?: true;
  act?(page: Page): Promise<void>;
}

const PHONE = 390;
const LAPTOP = 1280;
const WIDE = 1440;

export const SHOTS: readonly Shot[] = [
  {
    name: 'portal-home',
    caption: 'The portal’s home page: what for, in the user’s words, and one’s open tickets',
    who: 'c.martin',
    path: () => '/',
    widths: [LAPTOP, PHONE],
  },
  {
    name: 'new-ticket',
    caption: 'A new ticket: few questions, one step at a time',
    who: 'c.martin',
    path: () => '/demandes/nouvelle?categorie=poste',
    widths: [LAPTOP, PHONE],
  },
  {
    name: 'ticket-consent',
    caption: 'A requester’s ticket: consent to a remote takeover is asked',
    who: 'c.martin',
    path: ({ consentAsked }) => `/demandes/${consentAsked}`,
    widths: [LAPTOP, PHONE],
    isDarkToo: true,
  },
  {
    name: 'ticket-slots',
    caption: 'A requester’s ticket: slots are proposed',
    who: 'c.martin',
    path: ({ slotsProposed }) => `/demandes/${slotsProposed}`,
    widths: [LAPTOP, PHONE],
  },
  {
    name: 'queue',
    caption: 'The technician’s queue, live, by next deadline',
    who: 'l.bernard',
    path: () => '/file',
    widths: [WIDE, LAPTOP, PHONE],
    isScreenOnly: true,
    isDarkToo: true,
  },
  {
    name: 'ticket-panel',
    caption: 'A ticket beside the queue: clocks, what is possible, consent, one composer, the timeline',
    who: 'l.bernard',
    path: ({ consentAsked }) => `/file/${consentAsked}`,
    widths: [WIDE, LAPTOP, PHONE],
    isScreenOnly: true,
    isDarkToo: true,
  },
  {
    name: 'incoming-mail',
    caption: 'What came in by mail: what waits for a decision, the mailboxes, and what each mail became',
    who: 'l.bernard',
    path: () => '/courrier',
    widths: [WIDE, PHONE],
    isDarkToo: true,
    act: (page) => page.locator('.g-mail-subject').first().waitFor(),
  },
  {
    name: 'quarantined-mail',
    caption: 'A mail in quarantine, read safely: why it waits, and what a person may do with it',
    who: 'l.bernard',
    path: () => '/courrier?state=quarantined',
    widths: [WIDE, PHONE],
    isDarkToo: true,
    act: async (page) => {
      await page.locator('.g-mail-subject').first().click();
      await page.locator('section[aria-labelledby=waits]').waitFor();
    },
  },
  {
    name: 'service-status',
    caption: 'The state of the services, for whoever comes: what is out, what is planned, the last 90 days',
    who: 'k.tran',
    path: () => '/etat',
    widths: [LAPTOP, PHONE],
    isDarkToo: true,
  },
  {
    name: 'outage-known',
    caption: 'A report about what was announced: that it is known comes first, and one button follows it',
    who: 'k.tran',
    path: () => '/demandes/nouvelle?categorie=reseau',
    widths: [LAPTOP, PHONE],
    act: async (page) => {
      await page.getByText('Signaler une panne').click();
      await page.getByText('Téléphonie', { exact: true }).click();
      await page.locator('.g-known').waitFor();
    },
  },
  {
    name: 'outage',
    caption: 'An outage as staff see it: what was said, what may be said now, how many report it',
    who: 'l.bernard',
    path: () => '/pannes/out-demo-telephonie',
    widths: [WIDE, PHONE],
    act: (page) => page.locator('#reports + dl').waitFor(),
  },
  {
    name: 'visit-sheet',
    caption: 'The sheet of a visit on site, on a phone',
    who: 'f.garcia',
    path: ({ visit }) => `/intervention/${visit}`,
    widths: [PHONE],
  },
  {
    name: 'steering',
    caption: 'The supervisor’s page: what is late, the four commitments, how they went',
    who: 'v.rousseau',
    path: () => '/pilotage',
    widths: [WIDE, PHONE],
    isDarkToo: true,
  },
  {
    name: 'steering-figure',
    caption: 'A figure, opened to the cases behind it',
    who: 'v.rousseau',
    path: () => '/pilotage/appels-decroches',
    widths: [WIDE],
    isScreenOnly: true,
  },
  {
    name: 'policy-diagram',
    caption: 'Administration: the escalation path, drawn from the policy',
    who: 'admin',
    path: () => '/administration/politiques/academie-paris',
    // On a narrower screen it scrolls in its box, which no picture shows.
    widths: [WIDE],
    part: 'section:has(> svg.g-path)',
    isDarkToo: true,
  },
];

export const fileOf = ({ name }: Shot, width: number, scheme: 'light' | 'dark'): string =>
  `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`;
