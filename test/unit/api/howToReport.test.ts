import { expect, test } from '@jest/globals';
import { howToReportPage } from '../../../api/pages/public/howToReport';
import { calendars } from '../../../setup/calendars';
import { compileCalendar } from '../../../store/calendars/compile';

const FRIDAY_MORNING = Date.parse('2026-11-27T10:00:00Z');
const [published] = calendars(2026);
if (!published) throw new Error('the desk has no calendar');
const { calendar } = published;

const shown = (language: 'fr' | 'en', at: number, reach: { phone?: string } = {}) =>
  howToReportPage(
    { language, reader: null, path: '/aide/signaler', query: new URLSearchParams(), to: (path) => path },
    { phone: null, mail: null, calendar, compiled: compileCalendar(calendar, at), at, ...reach },
  ).main.text.replaceAll('\u00a0', ' ');

test('the desk says until when it is open today', () => {
  expect(shown('fr', FRIDAY_MORNING)).toContain('<strong>Ouvert jusqu’à 12 h 30</strong>, puis à partir de 13 h 30');
  expect(shown('en', FRIDAY_MORNING)).toContain('<strong>Open until 12:30</strong>, then from 13:30');
});

test('while it is closed it says when it opens again: today, or on which day', () => {
  const at = (iso: string) => Date.parse(iso);
  expect(shown('fr', at('2026-11-27T06:00:00Z'))).toContain('</strong>, réouverture à 8 h 30');
  expect(shown('fr', at('2026-11-27T18:00:00Z'))).toContain('</strong>, réouverture lundi 30 novembre à 8 h 30');
  expect(shown('en', at('2026-12-24T18:00:00Z'))).toContain('opens again on Monday 28 December at 08:30');
});

test('closed days to come are named with their weekday', () => {
  expect(shown('fr', FRIDAY_MORNING)).toContain('<li>vendredi 25 décembre 2026</li><li>vendredi 1er janvier 2027</li>');
});

test('a number is written as people read it and dialled as telephones do; a desk without one shows none', () => {
  expect(shown('fr', FRIDAY_MORNING, { phone: '01 99 00 12 34' })).toContain('href="tel:0199001234">01 99 00 12 34<');
  expect(shown('fr', FRIDAY_MORNING)).not.toContain('tel:');
});
