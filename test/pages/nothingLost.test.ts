import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../harness/until';
import { describesFault, sendsRequest, writes } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
let person: Person;
beforeAll(async () => {
  desk = await PageDesk.start();
  person = await desk.person('c.martin');
});
afterAll(() => desk.stop());

const OPENINGS = '**/api/v1/tickets';
const COMMANDS = '**/api/v1/tickets/*/commands';

/** How many requests of that title somebody has. */
async function howMany(login: string, title: string): Promise<number> {
  const requesterId = await desk.http.idOf(login);
  const { body } = await desk.http.get(login, `/api/v1/tickets?requesterId=${requesterId}&limit=100`);
  return (body.data as { title: string }[]).filter((row) => row.title === title).length;
}

const textIn = ({ page }: Person, label: string): Promise<string> => page.getByLabel(label).inputValue();

describe('a new request', () => {
  test('that is being written survives a reload, at the step where one was', async () => {
    await describesFault(person, { title: 'Le copieur mange les feuilles', machine: 'COP-1' });
    await person.page.reload();
    await person.sees('Relisez avant d’envoyer.');
    await person.sees('Le copieur mange les feuilles');
    await person.sees('COP-1');
    await person.press('Modifier : Que se passe-t-il ?');
    expect(await textIn(person, 'En une phrase')).toBe('Le copieur mange les feuilles');
  });

  test('is gone through back and forth, and rid of a file, without being sent', async () => {
    const title = 'Toujours pas envoyée';
    await describesFault(person, { title, file: 'erreur.txt' });
    await person.press('Modifier : Que se passe-t-il ?');
    await person.press('Retirer erreur.txt');
    await person.seesNoMore('erreur.txt');
    expect(await textIn(person, 'En une phrase')).toBe(title);
    await person.press('Étape précédente');
    await person.page.getByRole('radio', { name: 'Poste de travail' }).waitFor();
    for (let step = 1; step < 4; step++) await person.press('Continuer');
    await person.sees('Relisez avant d’envoyer.');
    expect(await howMany('c.martin', title)).toBe(0);
  });

  test('is sent once, however often its button is pressed, with its file once', async () => {
    const title = 'Une seule fois suffit';
    await describesFault(person, { title, file: 'erreur.txt' });
    await person.page.getByRole('button', { name: 'Envoyer ma demande' }).dblclick();
    await person.sees(/Demande n° \d/);
    await person.sees('Envoyé');
    expect(await person.page.getByRole('list', { name: 'Envoi des fichiers' }).getByRole('listitem').count()).toBe(1);
    expect(await howMany('c.martin', title)).toBe(1);
  });

  test('whose answer was lost on the way is opened once, when it is sent again even after a reload', async () => {
    const title = 'La réponse s’est perdue';
    await describesFault(person, { title });
    await person.page.route(
      OPENINGS,
      async (route) => {
        await route.fetch();
        await route.abort('internetdisconnected');
      },
      { times: 1 },
    );
    await person.press('Envoyer ma demande');
    await person.sees('Le guichet ne répond pas.');
    await person.page.reload();
    await person.sees(title);
    await sendsRequest(person);
    expect(await howMany('c.martin', title)).toBe(1);
  });

  test('waits, with all that was typed, for the network to come back', async () => {
    const title = 'Le réseau a sauté';
    await describesFault(person, { title, file: 'erreur.txt' });
    await person.context.setOffline(true);
    await person.press('Envoyer ma demande');
    await person.sees('Vérifiez votre connexion, puis réessayez');
    await person.sees('erreur.txt');
    await person.context.setOffline(false);
    await sendsRequest(person);
    await person.sees('Envoyé');
    expect(await howMany('c.martin', title)).toBe(1);
  });

  test('is registered even when its file is not, which can be sent again', async () => {
    await describesFault(person, { title: 'Le fichier ne part pas', file: 'erreur.txt' });
    await person.page.route('**/attachments', (route) => route.abort('internetdisconnected'), { times: 1 });
    await sendsRequest(person);
    await person.sees('un fichier n’est pas parti');
    await person.press('Réessayer');
    await person.sees('Envoyé');
    await person.follow('Suivre ma demande');
    await person.page.getByRole('link', { name: 'erreur.txt' }).waitFor();
  });
});

describe('on a request', () => {
  const opened = async (what: { title?: string } = {}) => {
    const ticket = await desk.desk.open(what);
    await ticket.timeline();
    await person.goTo(`/demandes/${ticket.number}`);
    await person.page.getByLabel('Ajouter un message').waitFor();
    return ticket;
  };

  test('a message survives an error and a reload, and then goes once', async () => {
    const ticket = await opened();
    await person.page.route(COMMANDS, (route) => route.abort('internetdisconnected'), { times: 1 });
    await writes(person, 'Ajouter un message', 'Toujours en panne');
    await person.press('Envoyer le message');
    await person.sees('Le guichet ne répond pas.');
    expect(await textIn(person, 'Ajouter un message')).toBe('Toujours en panne');
    await person.page.reload();
    await person.page.getByLabel('Ajouter un message').waitFor();
    expect(await textIn(person, 'Ajouter un message')).toBe('Toujours en panne');
    await person.page.getByRole('button', { name: 'Envoyer le message' }).dblclick();
    await person.sees('Votre message est envoyé.');
    expect(await textIn(person, 'Ajouter un message')).toBe('');
    expect(await ticket.events('replied')).toHaveLength(1);
  });

  test('why it is not solved survives an error, and reopens it', async () => {
    const ticket = await opened();
    await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Câble remplacé.' });
    await person.sees('Votre problème est-il résolu ?');
    await person.press('Non, le problème persiste');
    const why = person.page.getByLabel('Qu’est-ce qui ne va pas encore ?');
    expect(await why.evaluate((field) => (field as never as { validationMessage: string }).validationMessage)).not.toBe(
      '',
    );
    await why.fill('L’image saute encore.');
    await person.page.route(COMMANDS, (route) => route.abort('internetdisconnected'), { times: 1 });
    await person.press('Non, le problème persiste');
    await person.sees('Le guichet ne répond pas.');
    expect(await why.inputValue()).toBe('L’image saute encore.');
    await person.press('Non, le problème persiste');
    await person.sees('L’image saute encore.');
    await until(async () => (await ticket.ticket()).status === 'inProgress');
  });

  test('cancelled by its requester says so, and leads to a new one', async () => {
    await opened();
    await person.press('Annuler ma demande');
    await person.page.getByRole('dialog').getByLabel('Pourquoi ?').fill('Réparé par un collègue.');
    await person.press('Non, la garder');
    await person.press('Annuler ma demande');
    await person.press('Oui, annuler ma demande');
    await person.sees('Cette demande a été annulée. Vous pouvez en faire une nouvelle.');
    await person.page.getByLabel('Ajouter un message').waitFor({ state: 'detached' });
  });

  test('closed, it is opened again when the trouble is back', async () => {
    const ticket = await opened();
    await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Câble remplacé.' });
    await ticket.does('c.martin', 'answerResolution', { answer: 'accepted' });
    await person.sees('Le problème est revenu ?');
    await writes(person, 'Que se passe-t-il ?', 'Cela recommence.');
    await person.press('Rouvrir ma demande');
    await person.sees('Cela recommence.');
    await person.page.getByLabel('Ajouter un message').waitFor();
  });

  test('that the network is away is said, and that it is back is seen: the page is up to date again', async () => {
    const ticket = await opened();
    await person.context.setOffline(true);
    await writes(person, 'Ajouter un message', 'Écrit sans réseau');
    await ticket.does('l.bernard', 'reply', { message: 'Nous regardons cela.' });
    await person.context.setOffline(false);
    await person.sees('Nous regardons cela.');
    expect(await textIn(person, 'Ajouter un message')).toBe('Écrit sans réseau');
  });
});
