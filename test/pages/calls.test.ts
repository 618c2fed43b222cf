import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PageDesk } from './pageDesk';

const CALLS_SECRET = 'the secret of PBX and desk, of at least 32 characters';
let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start({}, { CALLS_SECRET });
  const phones = ['+33144556677'];
  await desk.desk.store.models.accounts.updateOne({ login: 'c.martin' }, { $set: { phones } });
});
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

/** As the PBX does. */
async function tell(type: string, call: string, more: Record<string, unknown> = {}): Promise<void> {
  const body = JSON.stringify({ id: randomUUID(), type, call, queue: 'dsi', at: new Date().toISOString(), ...more });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', CALLS_SECRET).update(`${timestamp}.${body}`).digest('hex');
  const headers = { 'X-Guichet-Timestamp': timestamp, 'X-Guichet-Signature': `sha256=${signature}` };
  const { status } = await desk.http.call('POST', '/api/v1/calls/events', { body, headers });
  expect(status).toBe(200);
}

describe('a ringing call', () => {
  test('appears live with who calls and what they have open, and its ticket is one act away', async () => {
    await desk.http.open('c.martin', { title: 'Le tableau est noir' });
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/accueil-telephonique');
    await lucas.sees('Aucun appel en cours.');
    await tell('offered', 'a.1', { number: '01 44 55 66 77' });
    await lucas.sees('1 appel en cours');
    await lucas.sees('Sonne');
    await lucas.page.getByRole('link', { name: /Le tableau est noir/ }).waitFor();
    await lucas.page.getByRole('button', { name: 'Ticket de cet appel pour Claire Martin' }).click();
    await lucas.sees('Nouvelle demande pour Claire Martin');
    await tell('answered', 'a.1', { agent: 'SIP/lucas' });
    await lucas.sees('En ligne');
    // The subject has the focus: they type while the caller speaks.
    await lucas.page.keyboard.type('Le son ne marche plus');
    await lucas.page.getByLabel('Service', { exact: true }).selectOption('poste-de-travail');
    await lucas.press('Ouvrir la demande');
    const opened = await lucas.sees(/La demande n° \d{4}-\d+ est ouverte pour Claire Martin\./);
    const number = /\d{4}-\d+/.exec((await opened.textContent()) ?? '')?.[0];
    await lucas.sees('Demande de cet appel :');
    await tell('ended', 'a.1');
    await lucas.sees('Aucun appel en cours.');
    await lucas.goTo(`/file/${number}`);
    await lucas.sees(/file dsi – attente \d+ s – SIP\/lucas/);
  });

  test('of nobody the desk knows asks who it is, and is told of above the queue', async () => {
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/file');
    await tell('offered', 'b.1', { number: '0699887766' });
    await lucas.sees(/Un appel sonne :/);
    await lucas.page.getByRole('status').getByRole('link', { name: 'Accueil téléphonique' }).click();
    await lucas.page.getByRole('button', { name: 'Ticket de cet appel' }).click();
    await lucas.sees('Appel du +33699887766 : cherchez la personne, la demande sera celle de cet appel.');
    await lucas.page.getByLabel('Nom, identifiant, UAI ou numéro de demande').fill('e.roy');
    await lucas.page.getByRole('button', { name: /Émile Roy/ }).click();
    await lucas.sees('Cette demande sera celle de l’appel du +33699887766.');
  });
});
