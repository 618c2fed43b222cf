import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketDriver } from '../harness/ticketDriver';
import { acts } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

const TOOL = 'https://prise-en-main.example/';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({}, { REMOTE_TOOL_URL_TEMPLATE: `${TOOL}{machine}` });
});
afterAll(() => desk.stop());

const asking = { machineId: 'PC-204', scope: ['view', 'control'], textVersion: 'prise-en-main-1', language: 'fr' };

/** A ticket on which the technician asks for the machine, and both before their pages of it. */
async function asked(): Promise<{ ticket: TicketDriver; claire: Person; lucas: Person }> {
  const ticket = await desk.desk.open({ requester: 'c.martin' });
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestRemoteTakeover', asking);
  await ticket.timeline();
  const [claire, lucas] = await Promise.all([desk.person('c.martin'), desk.person('l.bernard')]);
  await Promise.all([claire.goTo(`/demandes/${ticket.number}`), lucas.goTo(`/file/${ticket.number}`)]);
  await Promise.all([claire.sees('Donner mon accord'), lucas.sees('qui n’a pas encore répondu')]);
  return { ticket, claire, lucas };
}

const toolOf = ({ page }: Person) => page.getByRole('link', { name: 'Ouvrir l’outil de prise en main' });

describe('the consent to a remote takeover', () => {
  test('withdrawn during the session takes the tool off the technician’s page at once, and says why', async () => {
    const { ticket, claire, lucas } = await asked();
    await claire.press('Donner mon accord');
    await acts(lucas, 'Prendre la main');
    await toolOf(lucas).waitFor();
    expect(await toolOf(lucas).getAttribute('href')).toBe(`${TOOL}PC-204`);

    await claire.press('Retirer mon accord');
    await toolOf(lucas).waitFor({ state: 'detached' });
    await lucas.sees('L’accord a été retiré : la prise en main est terminée.');
    await claire.seesNoMore('Une prise en main est en cours sur votre poste.');
    await claire.seesNoMore('Retirer mon accord');
    expect((await ticket.ticket()).session).toBeNull();
  });

  test('shows who wants what on which machine, in the very words that are recorded, before any answer', async () => {
    const { claire } = await asked();
    const card = claire.page.getByRole('region', { name: 'Votre accord est demandé' });
    const words = await card.textContent();
    for (const said of ['Lucas Bernard', 'PC-204', 'voir l’écran, agir sur le poste', 'Réponse possible jusqu’au']) {
      expect(words).toContain(said);
    }
    const [grant, refuse] = await Promise.all(
      ['Donner mon accord', 'Refuser'].map((name) => card.getByRole('button', { name, exact: true }).boundingBox()),
    );
    expect([refuse?.width, refuse?.height]).toEqual([grant?.width, grant?.height]);
  });

  test('refused leaves the machine alone: the technician learns it, and the way stays locked with its reason', async () => {
    const { ticket, claire, lucas } = await asked();
    await claire.press('Refuser');
    await lucas.sees('L’accord a été refusé.');
    await claire.sees('Un technicien s’occupe de votre demande.');
    const locked = lucas.page.getByRole('button', { name: 'Prendre la main' });
    expect(await locked.getAttribute('aria-disabled')).toBe('true');
    await locked.hover();
    await lucas.sees('Il faut d’abord l’accord du demandeur.');
    expect((await ticket.ticket()).consent?.status).toBe('refused');
  });

  test('left without an answer expires: neither page offers it any more, and the technician is told', async () => {
    const { ticket, claire, lucas } = await asked();
    await ticket.passes('consent');
    await lucas.sees('La demande d’accord est restée sans réponse.');
    await claire.seesNoMore('Donner mon accord');
    await claire.sees('Un technicien s’occupe de votre demande.');
  });
});
