import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { slots } from '../harness/slots';
import { TicketDriver } from '../harness/ticketDriver';
import { until } from '../harness/until';
import { numberOn } from './acts';
import { Keyboard } from './keyboard';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterAll(() => desk.stop());

const DAYS_AHEAD = 9;

test('a requester goes all the way, from signing in to the rating, without a mouse', async () => {
  const person = await desk.person(null);
  const keyboard = new Keyboard(person);
  /** A page that one came to is read from its heading on. */
  const arrivesAt = async (heading: string) => {
    await person.isOn(heading);
    await until(
      async () => (await keyboard.focused()).name === heading,
      () => `the focus is not on « ${heading} »`,
    );
  };

  /** A step that comes is read from its top. */
  const comesTo = (step: string) =>
    until(
      async () => (await keyboard.focused()).name.startsWith(step),
      () => `the focus is not on « ${step} »`,
    );

  await person.goTo('/connexion');
  await keyboard.press('Tab');
  expect((await keyboard.focused()).name).toBe('Aller au contenu');
  await keyboard.fill('Identifiant', 'c.martin');
  await keyboard.fill('Mot de passe', 'guichet-demo');
  await keyboard.press('Enter');
  await arrivesAt('Bonjour Claire');

  await keyboard.enter('Mon poste');
  await arrivesAt('Nouvelle demande');
  await keyboard.choose('Signaler une panne');
  await keyboard.goTo('Mon poste');
  await keyboard.choose('Imprimante', 'Poste de travail');
  await keyboard.enter('Continuer');
  await comesTo('Que se passe-t-il ?');
  await keyboard.fill('En une phrase', 'Plus de son dans la salle 12');
  await keyboard.goTo('Choisir des fichiers');
  await keyboard.enter('Continuer');
  await comesTo('Où, et pour combien');
  await keyboard.choose('PC-9010-101');
  await keyboard.choose('Moi seulement');
  await keyboard.choose('Oui, cela', 'Oui, mais j’en suis gêné');
  await keyboard.enter('Continuer');
  await comesTo('Vérifiez votre demande');
  await keyboard.enter('Envoyer ma demande');
  const number = await numberOn(await person.sees(/Demande n° \d/));
  await arrivesAt('Votre demande est enregistrée');
  await keyboard.enter('Suivre ma demande');
  await arrivesAt('Plus de son dans la salle 12');

  const ticket = new TicketDriver(desk.desk, number);
  /** After an act the focus is on what it changed: where the request stands. */
  const standsAt = async (situation: string) => {
    await person.page.getByRole('heading', { level: 2, name: situation }).waitFor();
    await until(
      async () => (await keyboard.focused()).name === 'Où en est votre demande',
      () => `the focus is lost at « ${situation} »`,
    );
  };
  await ticket.does('l.bernard', 'take');
  const viewing = { machineId: 'PC-12', scope: ['view'], textVersion: 'prise-en-main-1', language: 'fr' };
  await ticket.does('l.bernard', 'requestRemoteTakeover', viewing);
  await person.sees('Donner mon accord');
  await keyboard.enter('Donner mon accord');
  await standsAt('Prise en main à distance');
  await keyboard.enter('Retirer mon accord');
  await standsAt('Demande prise en charge');

  const { id } = await desk.desk.actor('l.bernard');
  await ticket.does('l.bernard', 'proposeAppointment', {
    slots: slots(id, await ticket.now(), DAYS_AHEAD, DAYS_AHEAD + 1, DAYS_AHEAD + 2),
  });
  await person.sees('Choisissez un créneau d’intervention');
  await keyboard.choose(/\d\sh\s\d\d/);
  await keyboard.enter('Confirmer mon choix');
  await person.sees(/^Rendez-vous : /);
  await keyboard.fill('Ajouter un message', 'La salle est libre le matin.');
  await keyboard.enter('Envoyer le message');
  await person.sees('Votre message est envoyé.');
  await until(
    async () => (await keyboard.focused()).name === 'Envoyer le message',
    () => 'the focus left the message',
  );

  await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Le son est revenu.' });
  await person.sees('Votre problème est-il résolu ?');
  await keyboard.enter('Oui, c’est résolu');
  await standsAt('Demande close');
  await keyboard.choose('Très satisfait', 'Plutôt satisfait');
  await keyboard.enter('Donner mon avis');
  await person.sees('Merci pour votre avis : plutôt satisfait.');
  await standsAt('Demande close');
}, 240_000);
