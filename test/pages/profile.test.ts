import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writes } from './acts';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({ isWorking: false });
});
afterAll(() => desk.stop());

async function saysAbsence(person: Person, from: string, to: string, substitute?: string): Promise<void> {
  const form = person.page.getByRole('form', { name: 'Ajouter une absence' });
  await form.getByLabel(/^Du/).fill(from);
  await form.getByLabel(/^Au/).fill(to);
  if (substitute) {
    const field = form.getByLabel('Qui vous remplace');
    await field.fill(substitute.split(' ')[0] ?? '');
    await person.page.locator(`option[value="${substitute}"]`).waitFor({ state: 'attached' });
    await field.fill(substitute);
  }
  await form.getByRole('button', { name: 'Ajouter une absence' }).click();
}

const absencesOf = async (login: string) => (await desk.http.get(login, '/api/v1/me')).body.absences;

describe('absences', () => {
  test('are said in Paris time with a substitute found by name, and taken back', async () => {
    const person = await desk.person('l.bernard');
    await person.goTo('/profil');
    await person.sees('Aucune absence prévue.');
    await saysAbsence(person, '2031-07-07T08:00', '2031-07-25T18:00', 'Mathilde Lefèvre – m.lefevre');
    await person.sees('Vos absences sont enregistrées.');
    await person.sees('Du 07/07/2031 08 h 00 au 25/07/2031 18 h 00');
    await person.sees('remplacement : Mathilde Lefèvre');
    expect(await absencesOf('l.bernard')).toEqual([
      {
        from: '2031-07-07T06:00:00Z',
        to: '2031-07-25T16:00:00Z',
        substituteId: await desk.http.idOf('m.lefevre'),
      },
    ]);
    await person.press(/^Retirer l’absence/);
    await person.sees('Aucune absence prévue.');
    expect(await absencesOf('l.bernard')).toEqual([]);
  });

  test('that cannot be say why, and nothing that was typed is lost', async () => {
    const person = await desk.person('s.petit');
    await person.goTo('/profil');
    await saysAbsence(person, '2031-03-03T08:00', '2031-03-07T18:00');
    await person.sees('Vos absences sont enregistrées.');
    await saysAbsence(person, '2031-03-05T08:00', '2031-03-12T18:00');
    await person.sees('Cette absence en recouvre une autre');
    expect(await person.page.getByLabel(/^Au/).first().inputValue()).toBe('2031-03-12T18:00');
    await saysAbsence(person, '2031-03-12T18:00', '2031-03-10T08:00');
    await person.sees('La fin doit venir après le début.');
    expect(await absencesOf('s.petit')).toHaveLength(1);
  });

  test('of a requester ask for no substitute', async () => {
    const person = await desk.person('c.martin', { width: 390 });
    await person.goTo('/profil');
    await saysAbsence(person, '2031-03-03T08:00', '2031-03-07T18:00');
    await person.sees('Vos absences sont enregistrées.');
    expect(await person.page.getByLabel('Qui vous remplace').count()).toBe(0);
    expect(await person.widthOfPage()).toBe(390);
  });
});

describe('preferences', () => {
  test('are kept, and the room is proposed in a new request', async () => {
    const person = await desk.person('j.smith');
    await person.goTo('/');
    await person.sees('Hello Jane');
    await person.goTo('/profil');
    await person.page.getByText('Français', { exact: true }).last().click();
    await writes(person, 'Room or office', 'salle 7');
    await person.press('Save');
    await person.sees('Vos préférences sont enregistrées.');
    const { body } = await desk.http.get('j.smith', '/api/v1/me');
    expect([body.language, body.room]).toEqual(['fr', 'salle 7']);
  });
});
