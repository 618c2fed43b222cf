import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const open = async (title: string): Promise<string> => (await desk.http.open('c.martin', { title })).body.number;
const timelineOf = async (number: string): Promise<{ type: string; texts: { message?: string } }[]> =>
  (await desk.http.get('l.bernard', `/api/v1/tickets/${number}/timeline?limit=100`)).body.data;

/** Two technicians before the same ticket, each in their own browser. */
async function bothBefore(number: string): Promise<[lucas: Person, mathilde: Person]> {
  const people = [
    await desk.person('l.bernard', { width: 1440 }),
    await desk.person('m.lefevre', { width: 1440 }),
  ] as const;
  for (const person of people) {
    await person.goTo(`/file/${number}`);
    await person.page.locator('#composer').waitFor();
  }
  return [...people];
}

describe('two technicians on one ticket', () => {
  test('the second to write is told who did what meanwhile, and loses nothing of what is typed', async () => {
    const number = await open('L’imprimante bourre');
    const [lucas, mathilde] = await bothBefore(number);
    const composer = lucas.page.locator('#composer');
    await composer.fill('Bonjour, quelqu’un passera lundi.');

    await mathilde.page.locator('#composer').fill('Bonjour, je passe cet après-midi.');
    await mathilde.press('Envoyer au demandeur');
    await mathilde.sees('« Envoyer au demandeur » : c’est fait.');

    await lucas.press('Envoyer au demandeur');
    const notice = lucas.page.getByRole('alert').filter({ hasText: 'Le dossier a changé pendant que vous écriviez' });
    await notice.getByText('Mathilde Lefèvre a écrit').waitFor();
    await notice.getByText('Bonjour, je passe cet après-midi.').waitFor();
    expect(await composer.inputValue()).toBe('Bonjour, quelqu’un passera lundi.');
    expect((await timelineOf(number)).filter(({ type }) => type === 'replied')).toHaveLength(1);
  });

  test('what was written may be changed after the conflict, and sent all the same', async () => {
    const number = await open('Le câble est coupé');
    const [lucas, mathilde] = await bothBefore(number);
    const composer = lucas.page.locator('#composer');
    await composer.fill('Je commande un câble.');
    await mathilde.press('Prendre');
    await mathilde.sees('« Prendre » : c’est fait.');
    await lucas.press('Envoyer au demandeur');
    await lucas.sees('Le dossier a changé pendant que vous écriviez');
    await composer.fill('Mathilde commande un câble.');
    await lucas.press('Envoyer quand même');
    await lucas.sees('« Envoyer au demandeur » : c’est fait.');
    await lucas.seesNoMore('Le dossier a changé pendant que vous écriviez');
    expect(await composer.inputValue()).toBe('');
    const messages = (await timelineOf(number)).map(({ texts }) => texts.message);
    expect(messages).toContain('Mathilde commande un câble.');
    expect(messages).not.toContain('Je commande un câble.');
  });

  test('a dialog that is open keeps its answers when a colleague acts under it', async () => {
    const number = await open('Le projecteur chauffe');
    const [lucas, mathilde] = await bothBefore(number);
    await lucas.press('Prendre');
    await lucas.sees('« Prendre » : c’est fait.');
    await lucas.press('Escalader');
    const dialog = lucas.page.getByRole('dialog');
    await dialog.getByLabel('Équipe', { exact: true }).selectOption('proximite-nord');
    await dialog.getByLabel('Résumé pour ceux qui prennent la suite').fill('Ventilateur bloqué, à démonter.');
    await desk.http.act('c.martin', number, 'reply', { message: 'Il vient de s’éteindre.' });
    await mathilde.sees('Il vient de s’éteindre.');
    await dialog.getByRole('button', { name: 'Escalader' }).click();
    const notice = dialog.getByRole('alert');
    await notice.getByText('Claire Martin a écrit').waitFor();
    await notice.getByText('Il vient de s’éteindre.').waitFor();
    expect(await dialog.getByLabel('Résumé pour ceux qui prennent la suite').inputValue()).toBe(
      'Ventilateur bloqué, à démonter.',
    );
    await dialog.getByRole('button', { name: 'Envoyer quand même' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until(async () => (await timelineOf(number)).some(({ type }) => type === 'escalated'));
  });

  test('an act that the ticket no longer allows is refused with words, and its button goes', async () => {
    const number = await open('L’écran clignote');
    const [lucas, mathilde] = await bothBefore(number);
    await lucas.page.locator('#composer').fill('Une question encore');
    await mathilde.press('Prendre');
    await mathilde.sees('« Prendre » : c’est fait.');
    await mathilde.press('Résoudre');
    const dialog = mathilde.page.getByRole('dialog');
    await dialog.getByLabel('Ce qui a été fait, pour le demandeur').fill('Câble resserré.');
    await dialog.getByRole('button', { name: 'Résoudre' }).click();
    await dialog.waitFor({ state: 'detached' });
    await lucas.sees('Câble resserré.');
    await lucas.page.getByRole('button', { name: 'Prendre', exact: true }).waitFor({ state: 'detached' });
    expect(await lucas.page.locator('#composer').inputValue()).toBe('Une question encore');
  });
});
