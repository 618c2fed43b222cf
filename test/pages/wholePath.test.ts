import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acts, chooses, choosesFreeSlots, describesFault, sendsRequest, writes } from './acts';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterAll(() => desk.stop());

test('a fault goes from the report on a phone to the rating, among three people who see each other act', async () => {
  const phone = { width: 390, height: 844 };
  const [claire, lucas, fernando] = await Promise.all([
    desk.person('c.martin', phone),
    desk.person('l.bernard'),
    desk.person('f.garcia', phone),
  ]);

  await describesFault(claire, {
    title: 'Le poste de la salle 204 affiche un écran bleu',
    machine: 'PC-204',
    file: 'erreur.txt',
  });
  await claire.sees('erreur.txt');
  const number = await sendsRequest(claire);
  await claire.sees('Envoyé');
  await claire.follow('Suivre ma demande');
  await claire.page.waitForURL(`**/demandes/${number}`);
  await claire.sees('Demande enregistrée');

  await lucas.goTo('/file');
  await lucas.sees('Le poste de la salle 204 affiche un écran bleu');
  await lucas.follow(number);
  await lucas.sees('erreur.txt');
  await acts(lucas, 'Prendre');
  await claire.sees('Un technicien s’occupe de votre demande.');

  await acts(lucas, 'Demander la prise en main', (dialog) =>
    dialog.getByLabel('Pourquoi cette prise en main').fill('Lire le journal des erreurs'),
  );
  await claire.sees('Lucas Bernard');
  await claire.sees('Lire le journal des erreurs');
  await claire.press('Donner mon accord');
  await lucas.sees('Accord donné');
  await acts(lucas, 'Prendre la main');
  await claire.sees('Une prise en main est en cours sur votre poste.');
  await acts(lucas, 'Terminer la prise en main', (dialog) =>
    dialog.getByLabel('Compte rendu').fill('La barrette de mémoire est en cause.'),
  );
  await claire.sees('La barrette de mémoire est en cause.');

  await acts(lucas, 'Proposer un rendez-vous', (dialog) => choosesFreeSlots(dialog, 2));
  await claire.sees('Choisissez un créneau d’intervention');
  await chooses(claire, /\d\sh\s\d\d/);
  await claire.press('Confirmer mon choix');
  await claire.sees(/^Rendez-vous : /);
  await lucas.sees('Rendez-vous fixé :');

  await acts(lucas, 'Escalader', async (dialog) => {
    await dialog.getByLabel('Équipe', { exact: true }).selectOption('proximite-nord');
    await dialog.getByLabel('Résumé').fill('Mémoire à remplacer sur place.');
  });
  await fernando.goTo(`/file/${number}`);
  await fernando.sees('Mémoire à remplacer sur place.');
  await acts(fernando, 'Prendre');
  await acts(fernando, 'Prévoir une intervention', (dialog) => choosesFreeSlots(dialog, 1));
  await claire.sees(/^Intervention : /);
  await fernando.follow('Ouvrir la fiche d’intervention');
  await fernando.press('Commencer l’intervention');
  await claire.sees('Un technicien est sur place.');
  await writes(fernando, 'Ce que j’ai constaté', 'Une barrette sur deux est morte.');
  await writes(fernando, 'Ce que j’ai fait', 'Barrette remplacée.');
  await writes(fernando, 'Ou nom et prénom', 'Claire Martin');
  await fernando.press('Envoyer le compte rendu');
  await fernando.sees('Le compte rendu est envoyé.');
  await claire.sees('Barrette remplacée.');
  await fernando.follow('Voir le dossier complet');
  await acts(fernando, 'Résoudre', (dialog) => dialog.getByLabel('Ce qui a été fait').fill('Le poste redémarre.'));

  await claire.sees('Votre problème est-il résolu ?');
  await claire.press('Oui, c’est résolu');
  await lucas.sees('Close');
  await chooses(claire, 'Très satisfait');
  await claire.press('Donner mon avis');
  await claire.sees('Merci pour votre avis : très satisfait.');
  expect(await claire.widthOfPage()).toBe(390);
}, 240_000);
