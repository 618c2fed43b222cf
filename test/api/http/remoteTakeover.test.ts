import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../../api/app';
import { CONSENT_TEXTS } from '../../../config/consentTexts';
import { DAY_MS } from '../../../domain/time';
import { markRevoked } from '../../../store/consents';
import type { TicketDriver } from '../../harness/ticketDriver';
import { HttpDesk } from './httpDesk';

const TEMPLATE = { REMOTE_TOOL_URL_TEMPLATE: 'https://prise-en-main.example/{machine}' };

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start(TEMPLATE);
});
afterAll(() => http.stop());

describe('the text of a consent', () => {
  test('is told word for word, in either language, to whoever is signed in', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { body } = await http.get('c.martin', `/api/v1/consent-texts/prise-en-main-1?language=${language}`);
      expect(body).toEqual({ version: 'prise-en-main-1', language, text: CONSENT_TEXTS['prise-en-main-1'][language] });
    }
    expect((await http.get('c.martin', '/api/v1/consent-texts/prise-en-main-99')).status).toBe(404);
    expect((await http.call('GET', '/api/v1/consent-texts/prise-en-main-1')).status).toBe(401);
  });
});

describe('the address of the remote tool', () => {
  async function takenOver(): Promise<TicketDriver> {
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.does('l.bernard', 'take');
    const asked = { machineId: 'PC-204', scope: ['view'], textVersion: 'prise-en-main-1', language: 'fr' };
    await ticket.does('l.bernard', 'requestRemoteTakeover', asked);
    await ticket.does('c.martin', 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
    await ticket.does('l.bernard', 'startRemoteSession', { machineId: 'PC-204' });
    await ticket.timeline();
    return ticket;
  }
  const toolFor = async (login: string, { number }: TicketDriver, desk = http) => {
    const { status, body } = await desk.get(login, `/api/v1/tickets/${number}/remote-tool`);
    return [status, body.url ?? body.code];
  };

  test('is told to the technician of the session, and to nobody else', async () => {
    const ticket = await takenOver();
    expect(await toolFor('l.bernard', ticket)).toEqual([200, 'https://prise-en-main.example/PC-204']);
    expect(await toolFor('m.lefevre', ticket)).toEqual([409, 'consentMissing']);
    expect(await toolFor('v.rousseau', ticket)).toEqual([409, 'consentMissing']);
    expect(await toolFor('c.martin', ticket)).toEqual([403, 'notAllowed']);
    expect(await toolFor('e.moreau', ticket)).toEqual([404, 'notFound']);
  });

  test('is told no more once the withdrawal is written, whoever knows of it', async () => {
    const ticket = await takenOver();
    await markRevoked(http.desk.store, ticket.number, 'consent-1', Date.now());
    expect(await toolFor('l.bernard', ticket)).toEqual([409, 'consentMissing']);
  });

  test('is told no more once the session is over', async () => {
    const ticket = await takenOver();
    await ticket.does('l.bernard', 'endRemoteSession', { report: 'Pilote remis.' });
    await ticket.timeline();
    expect(await toolFor('l.bernard', ticket)).toEqual([409, 'consentMissing']);
  });

  test('is told no more once the consent has expired, although nobody has recorded it', async () => {
    const ticket = await takenOver();
    const now = () => Date.now() + DAY_MS;
    const later = await HttpDesk.serve((deps) => createApp({ ...deps, now }), http.desk, TEMPLATE);
    expect(await toolFor('l.bernard', ticket, later)).toEqual([409, 'consentMissing']);
    await later.close();
  });
});
