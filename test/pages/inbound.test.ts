import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readInboundMail } from '../../store/inboundMails';
import { noteMailbox } from '../../store/mailboxes';
import { hostileMail } from '../harness/hostileMail';
import { Inbox } from '../harness/inbox';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';

let desk: PageDesk;
let inbox: Inbox;
beforeAll(async () => {
  desk = await PageDesk.start();
  inbox = new Inbox(desk.desk);
}, 60_000);
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const STRANGER = 'mme.petit@orange.example';
const handled = (id: string) =>
  until(async () => {
    const mail = await readInboundMail(desk.desk.store, id);
    return mail && !['handling', 'quarantined', 'done'].includes(mail.state) ? mail : null;
  });

describe('the incoming mail', () => {
  test('is empty and says so, in either language, before anything has come', async () => {
    const person = await desk.person('l.bernard');
    await person.goTo('/courrier');
    await person.sees('Aucun courriel n’est encore arrivé.');
    await person.sees('Aucun courriel n’attend de décision.');
    await person.press('English');
    await person.sees('No mail has come yet.');
    await person.press('Français');
  });

  test('does not exist for a requester, nor for an expert', async () => {
    for (const login of ['c.martin', 'e.moreau']) {
      const person = await desk.person(login);
      await person.goTo('/courrier');
      await person.isOn('Page introuvable');
    }
  });

  test('that waits is released in the name of whom a technician chooses, and becomes a ticket', async () => {
    const { _id } = await inbox.receives({ from: STRANGER, subject: 'Mon imprimante', text: 'Elle fume depuis midi.' });
    const person = await desk.person('l.bernard');
    const { page } = person;
    await person.goTo('/courrier');
    await person.follow('Voir la quarantaine');
    await person.follow('Mon imprimante');
    await person.sees('Personne au guichet n’a cette adresse.');
    await person.sees('Elle fume depuis midi.');
    await person.press('Transmettre…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Transmettre', exact: true }).click();
    await person.sees('Choisissez au nom de qui il est transmis.');
    await dialog.getByRole('searchbox').fill('martin');
    await dialog.getByRole('button', { name: /Claire Martin/ }).click();
    await dialog.getByText('de Claire Martin').waitFor();
    await dialog.getByRole('button', { name: 'Transmettre', exact: true }).click();
    const { ticket, state } = await handled(_id);
    expect(state).toBe('released');
    await person.sees('Le courriel est transmis.');
    await person.follow(ticket ?? 'no ticket');
    await person.sees('Elle fume depuis midi.');
    // And back: whoever works on the ticket reads what really came.
    await person.follow('Message d’origine');
    await page.getByRole('heading', { level: 1, name: 'Courriel : Mon imprimante' }).waitFor();
    await page.getByText('Lucas Bernard', { exact: false }).first().waitFor();
    const requester = await desk.person('c.martin');
    await requester.goTo(`/demandes/${ticket}`);
    await requester.sees('Mon imprimante');
    expect(await requester.page.getByText('Message d’origine').count()).toBe(0);
  });

  test('that waits is released into a ticket of the person it is from, and no other', async () => {
    const { http } = desk;
    const mine = await http.open('c.martin');
    const others = await http.open('j.smith');
    const { _id } = await inbox.receives({ from: STRANGER, subject: 'Suite', text: 'Voici le numéro de série.' });
    const person = await desk.person('l.bernard', { language: 'en' });
    await person.goTo(`/courrier/${_id}`);
    await person.press('English');
    await person.press('Let through…');
    const dialog = person.page.getByRole('dialog');
    await dialog.getByText('A message in a ticket').click();
    await dialog.getByRole('searchbox').fill('martin');
    await dialog.getByRole('button', { name: /Claire Martin/ }).click();
    await dialog.getByLabel(/Number of the ticket/).fill(others.body.number);
    await dialog.getByRole('button', { name: 'Let through', exact: true }).click();
    await person.sees('This person may not write in this ticket.');
    await dialog.getByLabel(/Number of the ticket/).fill(mine.body.number);
    await dialog.getByRole('button', { name: 'Let through', exact: true }).click();
    expect(await handled(_id)).toMatchObject({ state: 'released', ticket: mine.body.number });
    await person.sees('The mail was let through.');
    await person.press('Français');
  });

  test('that waits is discarded after a confirmation, by the keyboard alone, and stays readable', async () => {
    const { _id } = await inbox.receives({ from: STRANGER, subject: 'Gagnez un voyage', text: 'Cliquez ici.' });
    const person = await desk.person('l.bernard');
    const { page } = person;
    await person.goTo(`/courrier/${_id}`);
    await page.getByRole('button', { name: 'Écarter…' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Écarter…');
    await page.keyboard.press('Enter');
    await page.getByLabel('Motif (facultatif)').fill('Hameçonnage');
    await page.keyboard.press('Enter');
    expect(await handled(_id)).toMatchObject({ state: 'discarded', note: 'Hameçonnage' });
    await person.sees('Le courriel est écarté.');
    await person.sees('Cliquez ici.');
    await person.goTo('/courrier?q=voyage');
    await person.sees('Écarté');
  });

  test('that came through a list, and that a person wrote all the same, is released', async () => {
    const fields = ['List-Id: Les profs <profs.ac-paris.example>'];
    const { _id } = await inbox.receives({ from: 'c.martin', subject: 'Par la liste', fields });
    const person = await desk.person('l.bernard');
    await person.goTo(`/courrier/${_id}`);
    await person.sees('Ce courriel est resté sans suite');
    await person.press('Transmettre…');
    await person.page.getByRole('dialog').getByRole('button', { name: 'Transmettre', exact: true }).click();
    expect(await handled(_id)).toMatchObject({ state: 'released', verdict: { outcome: 'ticket' } });
    await person.sees('Le courriel est transmis.');
    await person.seesNoMore('Ce courriel est resté sans suite');
  });

  test('that somebody else has decided on meanwhile says so', async () => {
    const { _id } = await inbox.receives({ from: STRANGER, subject: 'À deux' });
    const person = await desk.person('l.bernard');
    await person.goTo(`/courrier/${_id}`);
    await person.press('Écarter…');
    await desk.http.post('v.rousseau', `/api/v1/inbound-mails/${_id}/discard`, {});
    await person.press('Écarter');
    await person.sees('quelqu’un l’a prise entre-temps');
  });

  test('that is hostile is read without running anything, loading anything, or covering the page', async () => {
    const { _id } = await inbox.takes(hostileMail());
    const person = await desk.person('l.bernard');
    const { page } = person;
    await person.goTo(`/courrier/${_id}`);
    await person.sees('facture.pdf');
    await page.getByText('Mise en forme d’origine').click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('Votre compte sera coupé.').waitFor();
    await frame.getByText('1 240 €').waitFor();
    for (const name of ['script', 'form', 'iframe', 'base', 'meta[http-equiv]', 'link', 'svg', 'video']) {
      expect(await frame.locator(name).count()).toBe(0);
    }
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.title()).toContain('Facture impayée');
    // What it asked of other hosts, and what the policy had to refuse, would be among the complaints.
    expect(person.complaints).toEqual([]);
    const download = page.waitForEvent('download');
    await person.follow(/Télécharger l’original/);
    expect((await download).suggestedFilename()).toMatch(/\.eml$/);
  });

  test('is found by outcome and by words, and its mailboxes say how they are', async () => {
    const { store } = desk.desk;
    const at = Date.now();
    await noteMailbox(store, {
      _id: 'smtp',
      kind: 'smtp',
      address: 'guichet@desk.example',
      state: 'listening',
      lastSeenAt: at,
    });
    await noteMailbox(store, {
      _id: 'imap',
      kind: 'imap',
      address: 'aide@desk.example',
      state: 'down',
      lastError: 'authentication',
    });
    await inbox.receives({ from: 'c.martin', subject: 'Écran noir en salle 12' });
    const person = await desk.person('v.rousseau');
    await person.goTo('/courrier');
    await person.sees('À l’écoute');
    await person.sees('mot de passe ou jeton refusé');
    await person.page.getByLabel('Devenu').selectOption('ticket');
    await person.sees('Écran noir en salle 12');
    await person.seesNoMore('Gagnez un voyage');
    await person.goTo('/courrier?q=introuvable');
    await person.sees('Aucun courriel ne correspond.');
  });
});
