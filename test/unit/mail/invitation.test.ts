import { describe, expect, test } from '@jest/globals';
import { invitationOf } from '../../../activities/mail/invitation';
import { invitationTexts } from '../../../activities/mail/templates';
import type { Notice } from '../../../domain/ticket/notices';
import { lea, nora, paul, tom } from '../harness/people';
import { lives } from './lives';
import { contextOf } from './made';

const desk = { name: 'Guichet unique', address: 'guichet@ac-paris.example' };
const DOMAIN = 'ac-paris.example';

/** The properties of the one event of a file, unfolded and unescaped as RFC 5545 says. */
function parsed(notice: Notice, personId: string, title = 'Écran noir; salle 204, bâtiment B') {
  const recipient = { name: 'Paul Durand', address: 'paul@college.example' };
  const texts = invitationTexts(contextOf(notice, personId, { title }), 'fr');
  const made = invitationOf(notice, { desk, recipient }, DOMAIN, texts);
  if (!made) throw new Error(`${notice.template} brings no invitation`);
  const lines = made.content.replace(/\r\n[ \t]/g, '').split('\r\n');
  const property = (name: string): string => {
    const line = lines.find((l) => l.startsWith(`${name}:`) || l.startsWith(`${name};`)) ?? '';
    return line.slice(line.indexOf(':') + 1).replace(/\\([;,\\])/g, '$1');
  };
  return { ...made, lines, property };
}

const invitations = (life: string, personId: string) =>
  (lives[life]?.().notices ?? [])
    .filter((n) => n.invitation !== null && n.audience.to === 'person' && n.audience.id === personId)
    .map((n) => parsed(n, personId));

describe('An appointment in the calendar of the two who meet', () => {
  test('is one event that moves and ends: REQUEST, REQUEST, CANCEL under one UID, SEQUENCE growing', () => {
    for (const person of [paul.id, tom.id]) {
      const story = invitations('appointments', person).map(({ method, property }) => [
        method,
        property('UID'),
        Number(property('SEQUENCE')),
      ]);
      expect(story.slice(-2)).toEqual([
        ['REQUEST', '2026-004217-appointment-4@ac-paris.example', 0],
        ['CANCEL', '2026-004217-appointment-4@ac-paris.example', 1],
      ]);
    }
    const moved = invitations('appointments', paul.id).slice(0, 2);
    expect(moved.map(({ property }) => [property('UID'), property('SEQUENCE'), property('DTSTART')])).toEqual([
      ['2026-004217-appointment-1@ac-paris.example', '0', '20261130T130000Z'],
      ['2026-004217-appointment-1@ac-paris.example', '1', '20261201T080000Z'],
    ]);
  });

  test('leaves the calendar of a technician to whom it is no longer given', () => {
    const story = invitations('appointments', lea.id).map(({ method, property }) => [method, property('SEQUENCE')]);
    expect(story).toEqual([
      ['REQUEST', '0'],
      ['CANCEL', '1'],
    ]);
  });

  test('goes on as the visit that comes of it', () => {
    const story = invitations('an appointment that becomes a visit of somebody else', paul.id);
    expect(story.map(({ property }) => [property('UID'), property('SEQUENCE')])).toEqual([
      ['2026-004217-appointment-1@ac-paris.example', '0'],
      ['2026-004217-appointment-1@ac-paris.example', '1'],
    ]);
    expect(invitations('an appointment that becomes a visit of somebody else', nora.id)[0]?.method).toBe('REQUEST');
  });
});

describe('The file', () => {
  const [first] = invitations('visits', paul.id);
  if (!first) throw new Error('no visit was announced');

  test('is a whole iTIP request in UTC, without a time zone of its own', () => {
    const { lines, property } = first;
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(property('METHOD')).toBe('REQUEST');
    expect(property('DTSTART')).toBe('20261130T090000Z');
    expect(property('DTEND')).toBe('20261130T100000Z');
    expect(property('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
    expect(lines.join('\n')).not.toMatch(/TZID|X-WR-TIMEZONE|VTIMEZONE/);
    expect(lines.join('\n')).not.toMatch(/undefined|null|NaN/);
  });

  test('names organizer, attendee and place, and escapes what people wrote', () => {
    const { lines, property } = first;
    expect(property('ORGANIZER')).toBe('mailto:guichet@ac-paris.example');
    expect(property('ATTENDEE')).toMatch(/paul@college\.example/i);
    expect(property('LOCATION')).toBe('Collège Voltaire, 101 avenue de la République, 75011 Paris');
    expect(property('SUMMARY')).toBe('[2026-004217] Intervention sur place : Écran noir; salle 204, bâtiment B');
    expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('noir\\; salle 204\\, bâtiment');
  });

  test('cannot be given another event by a title', () => {
    const notice = lives['visits']?.().mails('visitAnnounced')[0] as Notice;
    const { lines } = parsed(notice, paul.id, 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('is withdrawn with the status that goes with it', () => {
    const withdrawn = invitations('visits', paul.id).find(({ method }) => method === 'CANCEL');
    expect(withdrawn?.property('STATUS')).toBe('CANCELLED');
  });
});
