import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signLink, type TicketLinkAct } from '../../../config/links';
import { slots } from '../../harness/slots';
import type { TicketDriver } from '../../harness/ticketDriver';
import { HttpDesk, LINK_SECRET } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start();
});
afterAll(() => http.stop());

const YEAR_MS = 365 * 24 * 3_600_000;

async function linkTo(
  ticket: TicketDriver,
  act: TicketLinkAct,
  subject: string,
  login = 'c.martin',
  expiresAt = Date.now() + YEAR_MS,
) {
  const personId = await http.idOf(login);
  return `/l/${signLink(LINK_SECRET, { number: ticket.number, act, subject, personId, expiresAt })}`;
}

const show = async (link: string): Promise<string> => (await http.call('GET', link)).body;

/** Fills in the form the page shows and sends it, as a browser does. */
async function answer(link: string, fields: Record<string, string>) {
  const [, nonce = ''] = /name="nonce" value="([^"]+)"/.exec(await show(link)) ?? [];
  return send(link, { nonce, ...fields });
}

const send = (link: string, fields: Record<string, string>) =>
  http.call('POST', link, { body: new URLSearchParams(fields) });

async function asked(login = 'c.martin'): Promise<TicketDriver> {
  const ticket = await http.desk.open({ requester: login, title: 'Le <b>TBI</b> & moi' });
  await ticket.does('l.bernard', 'take');
  await ticket.does('l.bernard', 'requestRemoteTakeover', {
    machineId: 'PC-204',
    scope: ['view', 'files'],
    textVersion: 'prise-en-main-1',
    language: 'fr',
  });
  await ticket.timeline();
  return ticket;
}

describe('the link to a consent', () => {
  test('shows who asks for what, for how long, and the exact text; looking at it does nothing', async () => {
    const ticket = await asked();
    const page = await show(await linkTo(ticket, 'consent', 'consent-1'));
    expect(page).toMatch(/<html lang="fr">/);
    for (const shown of [
      'Lucas Bernard',
      'PC-204',
      'voir l’écran, échanger des fichiers',
      '4 h',
      'J’autorise le technicien',
    ]) {
      expect(page).toContain(shown);
    }
    expect(page).toContain('Le &lt;b&gt;TBI&lt;/b&gt; &amp; moi');
    expect(page.match(/<button/g)).toHaveLength(2);
    expect((await ticket.ticket()).consent?.status).toBe('asked');
  });

  test('gives it and withdraws it, as the person the link was sent to', async () => {
    const ticket = await asked();
    const link = await linkTo(ticket, 'consent', 'consent-1');
    const given = await answer(link, { answer: 'granted' });
    expect([given.status, given.body]).toEqual([200, expect.stringContaining('Votre accord est enregistré')]);
    const { consent } = await ticket.ticket();
    expect(consent).toMatchObject({
      status: 'granted',
      identifiedBy: 'signedLink',
      answeredBy: await http.idOf('c.martin'),
    });
    await ticket.timeline();
    expect(await show(link)).toContain('Je retire mon accord');
    expect((await answer(link, { answer: 'revoked' })).body).toContain('Votre accord est retiré');
    expect((await ticket.ticket()).consent?.status).toBe('revoked');
    await ticket.timeline();
    expect(await show(link)).toContain('n’est plus attendue');
  });

  test('answers once when the form is sent twice, and says so when another answer comes too late', async () => {
    const ticket = await asked();
    const link = await linkTo(ticket, 'consent', 'consent-1');
    const [first, second] = [
      await send(link, { nonce: 'n', answer: 'refused' }),
      await send(link, { nonce: 'n', answer: 'refused' }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await ticket.events('consentRefused')).toHaveLength(1);
    const other = await send(link, { nonce: 'n', answer: 'granted' });
    expect([other.status, other.body]).toEqual([409, expect.stringContaining('n’est plus attendue')]);
  });

  test('speaks English to who asked for it', async () => {
    const page = await show(await linkTo(await asked('j.smith'), 'consent', 'consent-1', 'j.smith'));
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toContain('I consent');
    // The text is the one that was asked, in the language it was asked in.
    expect(page).toContain('<blockquote lang="fr">');
  });
});

describe('a link that is not one', () => {
  test('forged, expired, of somebody else or for nothing: the page says what to do, with a reference', async () => {
    const ticket = await asked();
    const good = await linkTo(ticket, 'consent', 'consent-1');
    const pages = [
      [`${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`, 'pas valable'],
      [await linkTo(ticket, 'consent', 'consent-1', 'c.martin', Date.now() - 1), 'son délai est passé'],
      [await linkTo(ticket, 'consent', 'consent-1', 'e.roy'), 'pas valable'],
      ['/l/x', 'pas valable'],
    ] as const;
    for (const [link, words] of pages) {
      for (const reply of [await http.call('GET', link), await send(link, { answer: 'granted' })]) {
        expect(reply.status).toBe(404);
        expect(reply.body).toContain(words);
        expect(reply.body).toContain(reply.headers.get('x-request-id'));
      }
    }
    expect((await ticket.ticket()).consent?.status).toBe('asked');
  });

  test('a form that is not filled in changes nothing', async () => {
    const ticket = await asked();
    const reply = await answer(await linkTo(ticket, 'consent', 'consent-1'), { answer: 'perhaps' });
    expect([reply.status, reply.body]).toEqual([422, expect.stringContaining('incomplète')]);
  });

  test('never reaches a log', async () => {
    const link = await linkTo(await asked(), 'consent', 'consent-1');
    await show(link);
    expect(http.logged.join('')).not.toContain(link.slice(3));
    expect(http.logged.join('')).toContain('/l/{token}');
  });
});

describe('the link to an appointment', () => {
  async function proposed(): Promise<TicketDriver> {
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'proposeAppointment', {
      slots: slots(await http.idOf('l.bernard'), Date.now(), 2, 3),
    });
    await ticket.timeline();
    return ticket;
  }

  test('offers the slots and a way to take none of them', async () => {
    const page = await show(await linkTo(await proposed(), 'slot', 'appointment-1'));
    expect(page.match(/type="radio"/g)).toHaveLength(3);
    expect(page).toContain('Aucun créneau ne me convient');
  });

  test('takes one', async () => {
    const ticket = await proposed();
    expect((await answer(await linkTo(ticket, 'slot', 'appointment-1'), { slot: '1' })).status).toBe(200);
    expect(await ticket.events('appointmentSlotChosen')).toHaveLength(1);
  });

  test('takes none, and says when one is available', async () => {
    const ticket = await proposed();
    const reply = await answer(await linkTo(ticket, 'slot', 'appointment-1'), {
      slot: 'none',
      message: 'Plutôt le soir.',
    });
    expect(reply.body).toContain('d’autres créneaux');
    expect(await ticket.events('appointmentDeclined')).toMatchObject([{ contentId: expect.any(String) }]);
  });
});

describe('the link to a resolution', () => {
  async function resolved(): Promise<TicketDriver> {
    const ticket = await http.desk.open({ requester: 'c.martin' });
    await ticket.does('l.bernard', 'take');
    await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Lampe remplacée.\n\nBonne journée.' });
    await ticket.timeline();
    return ticket;
  }

  test('shows what was done; accepted closes the ticket and opens the rating', async () => {
    const ticket = await resolved();
    const link = await linkTo(ticket, 'resolution', 'cycle-1');
    expect(await show(link)).toContain('Lampe remplacée.');
    expect((await answer(link, { answer: 'accepted' })).body).toContain('Votre ticket est clos');
    await ticket.timeline();
    const rating = await linkTo(ticket, 'rating', 'cycle-1');
    expect((await answer(rating, { score: '5', comment: 'Parfait' })).body).toContain('votre avis est enregistré');
    expect((await ticket.ticket()).rating?.score).toBe(5);
  });

  test('refused reopens it, with the reason; the link of the first cycle does not answer the second', async () => {
    const ticket = await resolved();
    const link = await linkTo(ticket, 'resolution', 'cycle-1');
    expect((await answer(link, { answer: 'refused', message: 'Toujours noir.' })).body).toContain('rouvert');
    await ticket.does('l.bernard', 'resolve', { code: 'solved', message: 'Câble remplacé.' });
    await ticket.timeline();
    expect(await show(link)).toContain('n’est plus attendue');
    expect((await send(link, { answer: 'accepted' })).status).toBe(409);
    expect((await ticket.ticket()).status).toBe('resolved');
  });

  test('puts the answer that was followed in the mail first, and gives none', async () => {
    const ticket = await resolved();
    const page = await show(`${await linkTo(ticket, 'resolution', 'cycle-1')}?answer=refused`);
    expect(page.indexOf('value="refused"')).toBeLessThan(page.indexOf('value="accepted"'));
    expect((await ticket.ticket()).status).toBe('resolved');
  });
});

describe('the pages', () => {
  test('need no script, ask no other host and are kept by no cache', async () => {
    const ticket = await asked();
    const { status, headers, body } = await http.call('GET', await linkTo(ticket, 'consent', 'consent-1'));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).not.toMatch(/<script|style=|https?:/);
    expect(body).toMatch(/<h1>/);
    expect((await http.call('GET', '/assets/guichet.css')).headers.get('content-type')).toMatch(/^text\/css/);
  });
});
