import type { Page } from 'playwright-core';
import type { TestScene } from './testScene';

/** A page, or a state of one, that every check of quality looks at. */
export interface EveryPage {
  name: string;
  /** Whose browser; null for a visitor who has not signed in. */
  who: string | null;
  path(scene: TestScene): string;
  /** A screen of its own; the desk's is 1280 wide. */
  width?: number;
  /** What is done on it, in words of no language, before it is looked at. */
  act?(page: Page): Promise<void>;
}

type Rest = Omit<EveryPage, 'name' | 'who' | 'path'>;
type Path = string | EveryPage['path'];

const of =
  (who: string | null) =>
  (name: string, path: Path, rest: Rest = {}): EveryPage => ({
    name,
    who,
    path: typeof path === 'string' ? () => path : path,
    ...rest,
  });

const visitor = of(null);
const requester = of('c.martin');
const technician = of('l.bernard');
const field = of('f.garcia');
const admin = of('admin');

/** Answers as far as a step of the new ticket needs them, where the page keeps them itself. */
const answered = (step: number, draft: object = DRAFT): Rest => ({
  act: async (page) => {
    await page.evaluate(`(async () => {
      const { me } = await (await fetch('/api/v1/session')).json();
      sessionStorage.setItem('guichet.newTicket.' + me.id, '${JSON.stringify(draft)}');
    })()`);
    await page.goto(`${new URL(page.url()).origin}/demandes/nouvelle?etape=${step}`);
    await page.locator(`form [data-fr-current-step="${step}"]`).waitFor();
  },
});

const DRAFT = {
  kind: 'incident',
  category: 'poste',
  serviceId: 'poste-de-travail',
  title: 'PC 204',
  description: '',
  impact: 'person',
  urgency: 'normal',
};

const KNOWN_DRAFT = { ...DRAFT, category: 'reseau', serviceId: 'telephonie', establishment: '0759022Z' };

/** What is asked for something to be said of an outage. */
const saying = (act: string): Rest => ({
  act: async (page) => {
    await page.locator(`[data-act=${act}]`).click();
    await page.locator('dialog[open] form').waitFor();
  },
});

const dialog = (command: string): Rest => ({
  act: async (page) => {
    const button = page.locator(`[data-command=${command}]`);
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await page.locator('details.g-more > summary').click();
    await button.click();
    await page.locator('dialog[open] form').waitFor();
    await page.locator('dialog[open] .g-skeleton').waitFor({ state: 'detached' });
  },
});

/** The dialog behind one of the buttons beside why a mail waits. */
const opening = (button: number): Rest => ({
  act: async (page) => {
    await page.locator('section[aria-labelledby=waits] button').nth(button).click();
    await page.locator('dialog[open] form').waitFor();
  },
});

const display: Rest = {
  act: async (page) => {
    const isNarrow = await page.locator('#main-menu-button').isVisible();
    if (isNarrow) await openMenu(page);
    await page.locator('.fr-icon-theme-fill').filter({ visible: true }).click();
    await page.locator('dialog[open]').waitFor();
  },
};

const menu: Rest = { width: 390, act: openMenu };

async function openMenu(page: Page): Promise<void> {
  await page.locator('#main-menu-button').click();
  await page.locator('#main-menu.fr-modal--opened').waitFor();
}

const allFolded: Rest = {
  act: async (page) => {
    const folded = page.locator('main details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
  },
};

/** Where a title is typed that an article answers. */
const articleProposed: Rest = {
  act: async (page) => {
    await answered(2, { ...DRAFT, title: 'imprimante bloquée' }).act?.(page);
    await page.locator('main .fr-link[type=button]').first().click();
    await page.locator('dialog[open] .g-article').waitFor();
  },
};

/** The dialog behind one of the last acts on an article, counted from the end. */
const lastAct = (fromEnd: number): Rest => ({
  act: async (page) => {
    await page.locator('main .g-stack > .g-row').first().locator('button').nth(-fromEnd).click();
    await page.locator('dialog[open] form').waitFor();
  },
});

const image: Rest = {
  act: async (page) => {
    await page.locator('.g-marks button').last().click();
    await page.locator('dialog[open] form').waitFor();
  },
};

const POLICY = '/administration/politiques/academie-paris';

export const EVERY_PAGE: readonly EveryPage[] = [
  visitor('sign-in', '/connexion'),
  visitor('password forgotten', '/mot-de-passe'),
  visitor('new password', '/mot-de-passe/nouveau#token=abc'),
  visitor('accessibility statement', '/accessibilite'),
  visitor('display settings', '/connexion', display),
  visitor('help', '/aide'),
  visitor('search in the help', '/aide/recherche?q=imprimante'),
  visitor('nothing found in the help', '/aide/recherche?q=introuvable'),
  visitor('a subject of the help', '/aide/recherche?sujet=poste'),
  visitor('an article', ({ article }) => `/aide/articles/${article}`),
  visitor('an article that helped', ({ article }) => `/aide/articles/${article}?merci`),
  visitor('no such page of the help', '/aide/nulle-part'),
  visitor('how to report', '/aide/signaler'),
  visitor('the state of the services', '/etat'),
  visitor('link to a consent', ({ links }) => links.consent),
  visitor('link to slots', ({ links }) => links.slot),
  visitor('link to a resolution', ({ links }) => links.resolution),
  visitor('link to a rating', ({ links }) => links.rating),

  requester('home', '/'),
  requester('menu of a phone', '/', menu),
  requester('new ticket: what', '/demandes/nouvelle', answered(1)),
  requester('new ticket: known already', '/demandes/nouvelle', answered(1, KNOWN_DRAFT)),
  requester('new ticket: details', '/demandes/nouvelle', answered(2)),
  requester('new ticket: an article proposed', '/demandes/nouvelle', articleProposed),
  requester('new ticket: solved by an article', '/demandes/nouvelle?resolu'),
  requester('new ticket: where', '/demandes/nouvelle', answered(3)),
  requester('new ticket: a workstation that does not conform', '/demandes/nouvelle', {
    ...answered(3, { ...DRAFT, which: 'PC-9010-102', machine: 'PC-9010-102' }),
  }),
  requester('new ticket: check', '/demandes/nouvelle', answered(4)),
  requester('new ticket: receipt', ({ fresh }) => `/demandes/nouvelle?recue=${fresh}`),
  requester('complaint', ({ consentGranted }) => `/reclamation?ticket=${consentGranted}`),
  requester('complaint: receipt', ({ fresh }) => `/reclamation?recue=${fresh}`),
  requester('my tickets', '/demandes'),
  requester('my ticket, new', ({ fresh }) => `/demandes/${fresh}`, allFolded),
  requester('my ticket, not conforming', ({ notConforming }) => `/demandes/${notConforming}`, allFolded),
  requester('my ticket, consent asked', ({ consentAsked }) => `/demandes/${consentAsked}`, allFolded),
  requester('my ticket, consent granted', ({ consentGranted }) => `/demandes/${consentGranted}`, allFolded),
  requester('my ticket, slots proposed', ({ slotsProposed }) => `/demandes/${slotsProposed}`, allFolded),
  requester('my ticket, visit to come', ({ visit }) => `/demandes/${visit}`, allFolded),
  requester('my ticket, resolved', ({ resolved }) => `/demandes/${resolved}`, allFolded),
  requester('my ticket, long', ({ long }) => `/demandes/${long}`, allFolded),
  requester('no such ticket', '/demandes/2020-000001'),
  requester('services', '/services'),
  requester('services, nothing found', '/services?q=introuvable'),
  requester('a service', '/services/assistance'),
  requester('a service of others', '/services/gestion-personnel'),
  requester('profile', '/profil'),
  requester('not found', '/nulle-part'),

  technician('queue', '/file'),
  technician('queue, filters open', '/file', allFolded),
  technician('queue of a phone', '/file', { width: 390 }),
  technician('queue, nothing found', '/file?q=introuvable'),
  technician('panel, new', ({ fresh }) => `/file/${fresh}?view=team`),
  technician('panel, consent asked', ({ consentAsked }) => `/file/${consentAsked}`),
  technician('panel, consent granted', ({ consentGranted }) => `/file/${consentGranted}`),
  technician('panel, slots proposed', ({ slotsProposed }) => `/file/${slotsProposed}`),
  technician('panel, long', ({ long }) => `/file/${long}`, allFolded),
  technician('panel of a phone', ({ long }) => `/file/${long}`, { width: 390 }),
  technician('assign', ({ long }) => `/file/${long}`, dialog('assign')),
  technician('classify', ({ long }) => `/file/${long}`, dialog('classify')),
  technician('escalate', ({ long }) => `/file/${long}`, dialog('escalate')),
  technician('ask for consent', ({ long }) => `/file/${long}`, dialog('requestRemoteTakeover')),
  technician('propose slots', ({ long }) => `/file/${long}`, dialog('proposeAppointment')),
  technician('resolve', ({ long }) => `/file/${long}`, dialog('resolve')),
  technician('not conforming', ({ notConforming }) => `/file/${notConforming}`),
  technician('record conformity', ({ notConforming }) => `/file/${notConforming}`, dialog('recordConformity')),
  technician('cancel', ({ long }) => `/file/${long}`, dialog('cancel')),
  technician('phone desk', '/accueil-telephonique', {
    act: (page) => page.locator('[data-call] button').first().waitFor(),
  }),
  technician('knowledge', '/connaissances?view=any'),
  technician('knowledge of a phone', '/connaissances?view=any', { width: 390 }),
  technician('knowledge, none', '/connaissances?view=withdrawn'),
  technician('searches in vain', '/connaissances/recherches'),
  technician('new article', '/connaissances/nouveau'),
  technician('article, changed', ({ article }) => `/connaissances/${article}`),
  technician('withdrawal of an article', ({ article }) => `/connaissances/${article}`, lastAct(1)),
  technician('dates of an article', ({ article }) => `/connaissances/${article}`, lastAct(2)),
  technician('article being written', ({ draft }) => `/connaissances/${draft}/redaction`, allFolded),
  technician('image of an article', ({ draft }) => `/connaissances/${draft}/redaction`, image),
  technician('article that cannot be written in', ({ article }) => `/connaissances/${article}/redaction`),
  technician('versions compared', ({ article }) => `/connaissances/${article}/comparaison?de=1&a=0`),
  technician('incoming mail', '/courrier'),
  technician('incoming mail of a phone', '/courrier', { width: 390 }),
  technician('incoming mail, nothing found', '/courrier?q=introuvable'),
  technician('quarantined mail', ({ mailId }) => `/courrier/${mailId}`, allFolded),
  technician('release of a mail', ({ mailId }) => `/courrier/${mailId}`, opening(0)),
  technician('discarding of a mail', ({ mailId }) => `/courrier/${mailId}`, opening(1)),
  technician('outages', '/pannes'),
  technician('outages that are over', '/pannes?state=over', { width: 390 }),
  technician('announce an outage', '/pannes/nouvelle', {
    act: async (page) => {
      await page.locator('input[type=radio]').last().check({ force: true });
      await page.locator('datalist').waitFor({ state: 'attached' });
    },
  }),
  technician('an outage', '/pannes/out-demo-telephonie'),
  technician('news of an outage', '/pannes/out-demo-telephonie', saying('update')),
  technician('profile of staff', '/profil'),
  field('visit sheet', ({ visit }) => `/intervention/${visit}`, { width: 390 }),
  field('panel, visit to come', ({ visit }) => `/file/${visit}`),

  admin('steering', '/pilotage', allFolded),
  admin('steering, nothing measured', '/pilotage?period=2020-03'),
  admin('a figure', '/pilotage/prise-en-compte?verdict=counted', allFolded),
  admin('a gap in the data', '/pilotage', {
    act: async (page) => {
      await page.locator('.fr-icon-add-line').filter({ visible: true }).click();
      await page.locator('dialog[open] form').waitFor();
    },
  }),

  admin('review of an article', ({ article }) => `/connaissances/${article}/relecture`),
  admin('administration', '/administration'),
  admin('policies', '/administration/politiques'),
  admin('policy', POLICY, allFolded),
  admin('calendars', '/administration/calendriers'),
  admin('calendar', '/administration/calendriers/academie-paris'),
  admin('accounts', '/administration/comptes'),
  admin('account', ({ accountId }) => `/administration/comptes/${accountId}`),
  admin('new account', '/administration/comptes/nouveau'),
  admin('groups', '/administration/equipes'),
  admin('group', '/administration/equipes/guichet'),
  admin('establishments', '/administration/etablissements'),
  admin('import', '/administration/etablissements/import', {
    act: async (page) => {
      const buffer = Buffer.from('uai;name;type;street;postcode;city\n0750001A;Test;lycee;1 rue;75001;Paris\n');
      await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer });
      await page.locator('main .g-row button').first().click();
      await page.locator('main table').waitFor();
    },
  }),
  admin('service sheets', '/administration/services'),
  admin('new service', '/administration/nouveau-service'),
  admin('a service and its versions', '/administration/services/droits-acces'),
  admin('a service being changed', '/administration/services/wifi', {
    act: async (page) => {
      await page.locator('main .g-answers ~ .g-row button').first().click();
      await page.locator('main form').waitFor();
    },
  }),
  admin('a new version of a sheet', '/administration/services/droits-acces/nouvelle', {
    act: async (page) => {
      await page.locator('fieldset.g-question').last().waitFor();
      await page.locator('main form button[aria-expanded]').click();
    },
  }),
  admin('workstations', '/administration/postes'),
  admin('workstations, nothing found', '/administration/postes?q=introuvable'),
  admin('workstation', '/administration/postes/PC-9010-102'),
  admin('conformity by school', '/administration/postes/conformite'),
  admin('import of workstations', '/administration/postes/import'),
  admin('charter', '/administration/postes/charte'),
  admin('next charter', '/administration/postes/charte', {
    act: async (page) => {
      await page.locator('main .g-stack > div > button').click();
      await page.locator('main form').waitFor();
    },
  }),
  admin('keys', '/administration/cles'),
  admin('mails', '/administration/courriels'),
];
