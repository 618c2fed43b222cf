import type { Locator } from 'playwright-core';
import { PASSWORD } from '../api/http/browser';
import type { Person } from './person';

/** What people do on the pages, in the words they see there. */

/** One of several radio buttons or boxes. */
export const chooses = ({ page }: Person, label: string | RegExp): Promise<void> =>
  page.locator('label').filter({ hasText: label, visible: true }).first().click();

export const writes = ({ page }: Person, label: string | RegExp, text: string): Promise<void> =>
  page.getByLabel(label).filter({ visible: true }).first().fill(text);

/** On the page for that, where somebody is already. */
export async function signsIn({ page }: Person, login: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Identifiant').fill(login);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

export interface Fault {
  title: string;
  machine?: string;
  file?: string;
}

/** The four steps of a new request, up to the page where it is checked. */
export async function describesFault(person: Person, { title, machine, file }: Fault): Promise<void> {
  const { page } = person;
  await person.goTo('/demandes/nouvelle?categorie=poste');
  await chooses(person, 'Signaler une panne');
  await chooses(person, 'Poste de travail');
  await person.press('Continuer');
  await writes(person, 'En une phrase', title);
  if (file) {
    const content = { name: file, mimeType: 'text/plain', buffer: Buffer.from('Code 0x80070057') };
    await page.getByLabel('Choisir des fichiers').setInputFiles(content);
  }
  await person.press('Continuer');
  if (machine) {
    await chooses(person, 'par son numéro');
    await writes(person, 'Numéro d’inventaire', machine);
  } else await chooses(person, 'Je ne sais pas');
  await chooses(person, 'Moi seulement');
  await chooses(person, 'Oui, mais j’en suis gêné');
  await person.press('Continuer');
  await person.sees('Relisez avant d’envoyer.');
}

/** Sends it, and answers its number once there is a receipt. */
export async function sendsRequest(person: Person): Promise<string> {
  await person.press('Envoyer ma demande');
  return numberOn(await person.sees(/Demande n° \d/));
}

export async function numberOn(receipt: Locator): Promise<string> {
  const number = /\d{4}-\d+/.exec((await receipt.textContent()) ?? '')?.[0];
  if (!number) throw new Error('the receipt has no number');
  return number;
}

/** Somebody of the desk gives a command by its button; what its dialog asks is answered, and it is confirmed. */
export async function acts(person: Person, name: string, answer?: (dialog: Locator) => Promise<void>): Promise<void> {
  const { page } = person;
  const button = page.getByRole('button', { name, exact: true });
  const more = page.getByText('Autres actions');
  await button.or(more).filter({ visible: true }).first().waitFor();
  if (!(await button.first().isVisible())) await more.click();
  await button.first().click();
  if (answer) {
    const dialog = page.getByRole('dialog');
    await answer(dialog);
    await dialog.getByRole('button', { name, exact: true }).click();
  }
  await person.sees(`« ${name} » : c’est fait.`);
}

/** The first free slots on the agenda, from next week on, when the whole week is still to come. */
export async function choosesFreeSlots(dialog: Locator, count: number): Promise<void> {
  await dialog.getByRole('button', { name: 'Semaine suivante' }).click();
  for (let chosen = 0; chosen < count; chosen++)
    await dialog
      .getByRole('button', { name: /, libre$/ })
      .first()
      .click();
}
