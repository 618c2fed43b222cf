import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
  for (const title of ['Premier dossier', 'Second dossier']) await desk.http.open('c.martin', { title });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

async function atTheQueue(): Promise<Person> {
  const lucas = await desk.person('l.bernard', { width: 1440 });
  await lucas.goTo('/file');
  await lucas.page.locator('[data-ticket]').nth(1).waitFor();
  return lucas;
}
const numberAt = ({ page }: Person, at: number) => page.locator('[data-ticket]').nth(at).textContent();
const opened = ({ page }: Person) => new URL(page.url()).pathname.split('/')[2];

async function switchOn(lucas: Person): Promise<void> {
  await lucas.press('Raccourcis clavier : désactivés');
  await lucas.page.getByText('Utiliser les raccourcis à une touche').click();
  await lucas.page.keyboard.press('Escape');
  await lucas.sees('Raccourcis clavier : activés');
}

describe('single-key shortcuts', () => {
  test('are off until somebody switches them on, and are listed', async () => {
    const lucas = await atTheQueue();
    await lucas.page.keyboard.press('j');
    await lucas.page.keyboard.press('?');
    expect(opened(lucas)).toBeUndefined();
    expect(await lucas.page.getByRole('dialog').count()).toBe(0);
    await lucas.press('Raccourcis clavier : désactivés');
    await lucas.sees('dossier suivant');
  });

  test('go through the queue, write, take and list, and outlive a reload', async () => {
    const lucas = await atTheQueue();
    await switchOn(lucas);
    await lucas.page.reload();
    await lucas.page.locator('[data-ticket]').nth(1).waitFor();
    const [first, second] = [await numberAt(lucas, 0), await numberAt(lucas, 1)];
    await lucas.page.keyboard.press('j');
    await until(() => opened(lucas) === first);
    await lucas.page.keyboard.press('j');
    await until(() => opened(lucas) === second);
    await lucas.page.keyboard.press('k');
    await until(() => opened(lucas) === first);
    await lucas.page.locator('[data-command="take"]').waitFor();
    await lucas.page.keyboard.press('p');
    await lucas.sees('« Prendre » : c’est fait.');
    await lucas.page.locator('[data-command="escalate"]').waitFor();
    await lucas.page.keyboard.press('e');
    await lucas.page.getByRole('dialog').getByRole('heading', { name: 'Escalader' }).waitFor();
    await lucas.page.keyboard.press('Escape');
    await lucas.page.keyboard.press('?');
    await lucas.page.getByRole('dialog').getByRole('heading', { name: 'Raccourcis clavier' }).waitFor();
  });

  test('lose no key to a page that is not drawn yet', async () => {
    const lucas = await atTheQueue();
    await switchOn(lucas);
    const [first, second] = [await numberAt(lucas, 0), await numberAt(lucas, 1)];
    await lucas.page.keyboard.press('j');
    await until(() => opened(lucas) === first);
    // Both in one turn of the page: nothing is drawn between them.
    await lucas.page.evaluate(
      `for (const key of ['k', 'j']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))`,
    );
    await until(() => opened(lucas) === second);
  });

  test('never act while somebody types, nor with a modifier', async () => {
    const lucas = await atTheQueue();
    await switchOn(lucas);
    const second = await numberAt(lucas, 1);
    await lucas.page.locator('[data-ticket]').nth(1).click();
    await until(() => opened(lucas) === second);
    await lucas.page.locator('#composer').waitFor();
    await lucas.page.getByRole('heading', { level: 2 }).first().focus();
    await lucas.page.keyboard.press('Control+k');
    await lucas.page.keyboard.press('r');
    await until(() => lucas.page.evaluate<boolean>('document.activeElement.id === "composer"'));
    await lucas.page.keyboard.type('je prepare un kit ?');
    expect(await lucas.page.locator('#composer').inputValue()).toBe('je prepare un kit ?');
    expect(opened(lucas)).toBe(second);
    expect(await lucas.page.getByRole('dialog').count()).toBe(0);
  });
});
