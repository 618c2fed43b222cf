import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { signLink } from '../../config/links';
import { LINK_SECRET } from '../api/http/httpDesk';
import type { TicketDriver } from '../harness/ticketDriver';
import { acts, chooses, writes } from './acts';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
}, 60_000);
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk?.stop());

async function closed(): Promise<TicketDriver> {
  const ticket = await desk.desk.open({ title: 'Écran noir en salle 12' });
  await ticket.does('l.bernard', 'reply', { message: 'Revenez demain.' });
  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Réglé.' });
  await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
  await ticket.timeline();
  return ticket;
}

test('a bad rating, given by the link of a mail, is followed up by a supervisor from their page, and its author sees that it was', async () => {
  const ticket = await closed();
  const personId = await desk.http.idOf('c.martin');
  const link = { number: ticket.number, act: 'rating', subject: 'cycle-1', personId } as const;
  const visitor = await desk.person(null);
  await visitor.goTo(`/l/${signLink(LINK_SECRET, { ...link, expiresAt: Date.now() + 86_400_000 })}`);
  expect((await ticket.ticket()).rating).toBeNull();
  await chooses(visitor, 'Très insatisfait');
  await writes(visitor, 'Un commentaire', 'Trois semaines sans écran.');
  await visitor.press('Envoyer mon avis');
  await visitor.sees('Merci, votre avis est enregistré.');
  await ticket.timeline();

  const supervisor = await desk.person('v.rousseau');
  await supervisor.goTo('/pilotage');
  await supervisor.sees('1 suivi dû.');
  await supervisor.page.locator('#follow-ups').getByRole('link', { name: ticket.number }).click();
  await acts(supervisor, 'Donner suite à l’avis', async (dialog) => {
    await dialog.getByLabel('Ce qui a été dit ou fait').fill('Rappelée, excuses présentées.');
  });
  await supervisor.sees('Rappelée, excuses présentées.');
  await ticket.timeline();
  await supervisor.goTo('/pilotage');
  await supervisor.sees('Aucun suivi n’est dû.');
  await supervisor.sees('1 fait à temps, 0 en retard.');

  const claire = await desk.person('c.martin');
  await claire.goTo(`/demandes/${ticket.number}`);
  await claire.sees(/donné suite à l’avis/);
  expect(await claire.page.getByText('Rappelée').count()).toBe(0);
});

test('a complaint about how a request was handled begins on its page, survives a reload, is made once even if its answer was lost, and is nowhere for the technician it is about', async () => {
  const ticket = await closed();
  const claire = await desk.person('c.martin');
  await claire.goTo(`/demandes/${ticket.number}`);
  await claire.follow('Signaler un problème dans le traitement');
  // Nothing leaves without words.
  await writes(claire, 'En une phrase', '   ');
  await writes(claire, 'Que s’est-il passé', 'On m’a dit de revenir demain.');
  await claire.press('Envoyer ma réclamation');
  expect(await claire.page.locator('input:invalid').count()).toBe(1);
  await writes(claire, 'En une phrase', 'Réponse désobligeante');
  await writes(claire, 'Que s’est-il passé', 'On m’a dit de revenir demain.');
  await chooses(claire, 'Lucas Bernard');
  await claire.page.reload();
  const lost = async (route: Route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  };
  await claire.page.route('**/api/v1/tickets', lost, { times: 1 });
  await claire.press('Envoyer ma réclamation');
  await claire.sees('Le guichet ne répond pas.');
  await claire.page.reload();
  await claire.press('Envoyer ma réclamation');
  const number = /\d{4}-\d{8}/.exec((await (await claire.sees(/Réclamation n° \d/)).textContent()) ?? '')?.[0];
  const made = await desk.http.get('c.martin', '/api/v1/tickets?kind=complaint');
  expect(made.body.data.map((row: { number: string }) => row.number)).toEqual([number]);
  await claire.follow('Suivre ma réclamation');
  await claire.sees('On m’a dit de revenir demain.');

  const [lucas, sophie] = await Promise.all([desk.person('l.bernard'), desk.person('s.petit')]);
  await sophie.goTo(`/file/${number}`);
  await sophie.sees('Réponse désobligeante');
  await desk.http.act('s.petit', number ?? '', 'resolve', { code: 'solved', message: 'Nous nous en excusons.' });
  await sophie.sees('Nous nous en excusons.');
  await sophie.sees('Résolue');
  expect(await sophie.page.getByRole('button', { name: 'En faire un article' }).count()).toBe(0);
  await lucas.goTo('/file');
  await lucas.page.goto(`${desk.http.url}/file/${number}`);
  await lucas.sees(/Il n’y a rien ici|introuvable|n’existe/);
});
