import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Mailbox } from '../harness/mailServer';
import { until } from '../harness/until';
import { chooses, signsIn, writes } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({}, { PUBLIC_URL: 'http://desk.example' });
});
afterAll(() => desk.stop());

const NEW = 'une phrase que personne ne devine';

/** The page that the mail leads to, at the desk of this test. */
async function pageIn(mailbox: Mailbox): Promise<string> {
  const { text } = await mailbox.expectMail(/nouveau#token=/);
  const page = /\/mot-de-passe\/nouveau#token=[\w-]+/.exec(text)?.[0];
  if (!page) throw new Error('the mail leads nowhere');
  return page;
}

async function choosesPassword(person: Person, page: string, password = NEW): Promise<void> {
  await person.goTo(page);
  await writes(person, 'Nouveau mot de passe', password);
  await person.press('Enregistrer le mot de passe');
}

describe('a password', () => {
  test('that was forgotten is chosen anew by the mail’s link, which leaves no trace in the address', async () => {
    const mailbox = await desk.desk.mailbox('c.martin');
    const person = await desk.person(null);
    await person.goTo('/connexion');
    await person.follow('Mot de passe oublié');
    await writes(person, 'Identifiant', 'c.martin');
    await person.press('Recevoir le courriel');
    await person.sees('Si cet identifiant existe, un courriel part dans un instant.');
    const link = await pageIn(mailbox);

    await person.goTo(link);
    expect(person.page.url()).not.toContain('token');
    await writes(person, 'Nouveau mot de passe', 'court');
    await person.sees('Encore 7 caractères.');
    await writes(person, 'Nouveau mot de passe', NEW);
    await person.press('Enregistrer le mot de passe');
    await person.sees('Votre mot de passe est enregistré');
    await person.page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await signsIn(person, 'c.martin', NEW);
    await person.sees('Bonjour Claire');

    const again = await desk.person(null);
    await choosesPassword(again, link);
    await again.sees('Ce lien a déjà servi, ou a expiré.');
    await again.follow('Demander un nouveau lien');
    await again.isOn('Mot de passe oublié');
  });

  test('is chosen by whom the desk invites, who then signs in', async () => {
    const login = 'n.nouvelle';
    const account = {
      login,
      name: { given: 'Nadège', family: 'Nouvelle' },
      address: 'n.nouvelle@ac-paris.example',
      roles: ['requester'],
      establishmentId: '0759010L',
    };
    const { status } = await desk.http.post('admin', '/api/v1/accounts', account);
    expect(status).toBe(201);
    const person = await desk.person(null);
    await choosesPassword(person, await pageIn(await desk.desk.mailbox(login)));
    await person.sees('Votre mot de passe est enregistré');
    await person.page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await signsIn(person, login, NEW);
    await person.sees('Bonjour Nadège');
  });

  test('is not chosen by a link that has expired, nor by a page without one', async () => {
    const mailbox = await desk.desk.mailbox('j.smith');
    await desk.http.call('POST', '/api/v1/password-resets', {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ login: 'j.smith' }),
    });
    const link = await pageIn(mailbox);
    const accountId = await desk.http.idOf('j.smith');
    const past = new Date(Date.now() - 1_000);
    await desk.desk.store.models.oneTimeTokens.updateMany({ accountId }, { $set: { expiresAt: past } });
    const person = await desk.person(null);
    await choosesPassword(person, link);
    await person.sees('Ce lien a déjà servi, ou a expiré.');
    await person.goTo('/mot-de-passe/nouveau');
    await person.sees('Ce lien est incomplet');
  });
});

describe('a session', () => {
  test('that ends while a page is open leads to sign-in, and back to that page with what was typed', async () => {
    const { number } = await desk.desk.open({ requester: 'p.durand', title: 'Une demande de Philippe' });
    const person = await desk.person('p.durand');
    await person.goTo(`/demandes/${number}`);
    await writes(person, 'Ajouter un message', 'Le voyant est rouge');
    await endsSessionsOf('p.durand');
    await person.page.waitForURL('**/connexion?retour=**');
    expect(await person.page.getByText('Une demande de Philippe').count()).toBe(0);
    await signsIn(person, 'p.durand');
    await person.page.waitForURL(`**/demandes/${number}`);
    expect(await person.page.getByLabel('Ajouter un message').inputValue()).toBe('Le voyant est rouge');
  });

  test('that somebody else begins on the same page shows nothing of the former one', async () => {
    const { number } = await desk.desk.open({ requester: 'p.durand', title: 'Une affaire de Philippe' });
    const person = await desk.person('p.durand');
    await person.goTo(`/demandes/${number}`);
    await person.sees('Une affaire de Philippe');
    await person.goTo('/demandes/nouvelle?categorie=poste&etape=1');
    await chooses(person, 'Poser une question');
    await endsSessionsOf('p.durand');
    await person.page.waitForURL('**/connexion?retour=**');
    await signsIn(person, 'i.perrin');
    await person.page.waitForURL('**/demandes/nouvelle**');
    expect(await person.page.getByRole('radio', { name: 'Poser une question' }).isChecked()).toBe(false);
    await person.follow('Mes demandes');
    await person.sees('Vous n’avez aucune demande en cours.');
  });

  test('is closed from another one; the one that closes it stays', async () => {
    const [here, there] = [await desk.person('s.colin'), await desk.person('s.colin', { width: 390 })];
    await Promise.all([here.goTo('/profil'), there.goTo('/')]);
    await here.press('Fermer les autres sessions');
    await here.sees('Les autres sessions sont fermées.');
    await there.page.waitForURL('**/connexion**');
    await here.goTo('/demandes');
    await here.isOn('Mes demandes');
  });

  test('is refused for a while after many wrong passwords, and says when to try again', async () => {
    const person = await desk.person(null);
    await person.goTo('/connexion');
    const button = person.page.getByRole('main').getByRole('button', { name: 'Se connecter' });
    const wait = person.page.getByText('Prochain essai possible dans');
    for (let tries = 0; tries < 30 && !(await wait.isVisible()); tries++) {
      await signsIn(person, 'f.leroux', `wrong ${tries}`);
      await person.page.getByRole('alert').waitFor();
      await until(async () => (await button.isEnabled()) || (await wait.isVisible()));
    }
    await wait.waitFor();
    expect(await button.isDisabled()).toBe(true);
    await person.sees('Trop d’essais.');
  });
});

describe('the language', () => {
  test('is switched by a visitor, and stays over a reload', async () => {
    const person = await desk.person(null);
    await person.goTo('/connexion');
    await person.press('English');
    await person.sees('Forgotten password?');
    await person.page.reload();
    await person.sees('Forgotten password?');
  });

  test('that somebody signed in switches to is that of their account from then on', async () => {
    const person = await desk.person('w.marchand');
    await person.goTo('/');
    await person.press('English');
    await person.sees('Hello William');
    const elsewhere = await desk.person('w.marchand');
    await elsewhere.goTo('/');
    await elsewhere.sees('Hello William');
    await person.page.reload();
    await person.sees('Hello William');
    await person.goTo('/profil');
    expect(await person.page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
  });
});

/** By the desk, from outside the page. */
async function endsSessionsOf(login: string): Promise<void> {
  const [id, admin] = [await desk.http.idOf(login), await desk.http.tokenOf('admin')];
  const headers = { Authorization: `Bearer ${admin}` };
  expect((await desk.http.call('DELETE', `/api/v1/accounts/${id}/sessions`, { headers })).status).toBe(204);
}
