import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HttpDesk } from './httpDesk';

let http: HttpDesk;
beforeAll(async () => {
  http = await HttpDesk.start({}, { isWorking: false });
});
afterAll(() => http.stop());

const DAY = [
  ['08:30', '12:30'],
  ['13:30', '17:30'],
];
const EASTER = {
  calendar: { timeZone: 'Europe/Paris', hours: { fri: DAY, mon: DAY }, closedDates: ['2027-03-29'] },
  start: '2027-03-26T15:30:00Z',
};

const due = (body: object, login = 'l.bernard') => http.post(login, '/api/v1/business-time/due', body);
const elapsed = (body: object) => http.post('l.bernard', '/api/v1/business-time/elapsed', body);

describe('the preview of business time', () => {
  test('passes over the clock change and Easter Monday, and says which hours it counted', async () => {
    const { status, body } = await due({ ...EASTER, budgetSeconds: 7200 });
    expect(status).toBe(200);
    expect(body).toEqual({
      due: '2027-04-02T07:30:00Z',
      intervals: [
        ['2027-03-26T15:30:00Z', '2027-03-26T16:30:00Z'],
        ['2027-04-02T06:30:00Z', '2027-04-02T07:30:00Z'],
      ],
    });
  });

  test('counts back what it counted forward', async () => {
    const { body } = await elapsed({ ...EASTER, end: '2027-04-02T07:30:00Z' });
    expect(body.seconds).toBe(7200);
    expect(body.intervals).toHaveLength(2);
  });

  test('leaves pauses out', async () => {
    const pauses = [['2027-03-26T16:00:00Z', '2027-03-26T16:15:00Z']];
    expect((await due({ ...EASTER, budgetSeconds: 3600, pauses })).body.due).toBe('2027-04-02T06:45:00Z');
    expect((await elapsed({ ...EASTER, end: '2027-03-27T00:00:00Z', pauses })).body.seconds).toBe(2700);
  });

  test('counts 0 for an end before the start', async () => {
    expect((await elapsed({ ...EASTER, end: '2027-03-26T15:00:00Z' })).body).toEqual({ seconds: 0, intervals: [] });
  });

  test('takes a start with an offset, and shows milliseconds only where there are any', async () => {
    const start = '2027-03-26T16:30:00.250+01:00';
    expect((await due({ ...EASTER, start, budgetSeconds: 60 })).body.due).toBe('2027-03-26T15:31:00.250Z');
  });

  test('takes a published calendar by its id', async () => {
    const asked = { calendarId: 'academie-paris', start: '2027-03-26T15:30:00Z', budgetSeconds: 1800 };
    expect((await due(asked)).body.due).toBe('2027-03-26T16:00:00Z');
    const { status, body } = await due({ ...asked, calendarId: 'nowhere' });
    expect([status, body.code, body.errors[0].code]).toEqual([422, 'calendarRefused', 'unknownCalendar']);
  });

  test('refuses a calendar that never opens, says so where it is', async () => {
    const { status, body } = await due({
      ...EASTER,
      calendar: { timeZone: 'Europe/Paris', hours: {} },
      budgetSeconds: 1,
    });
    expect([status, body.code]).toEqual([422, 'malformedBody']);
    expect(body.errors).toEqual([
      { pointer: '/calendar/hours', code: 'calendarNeverOpens', message: 'A calendar opens at least once a week' },
    ]);
  });

  test('refuses a budget that is not spent in forty years', async () => {
    const pauses = [['1970-01-01T00:00:00Z', '2199-12-31T00:00:00Z']];
    const { status, body } = await due({ ...EASTER, budgetSeconds: 3600, pauses });
    expect([status, body.errors[0].code]).toEqual([422, 'beyondHorizon']);
  });

  test('refuses two calendars, none, a negative budget and an instant without an offset', async () => {
    const refused = async (body: object) => (await due(body)).body.errors?.map((it: { pointer: string }) => it.pointer);
    expect(await refused({ ...EASTER, calendarId: 'academie-paris', budgetSeconds: 1 })).toEqual(['/calendar']);
    expect(await refused({ start: EASTER.start, budgetSeconds: 1 })).toEqual(['/calendar']);
    expect(await refused({ ...EASTER, budgetSeconds: -1 })).toEqual(['/budgetSeconds']);
    expect(await refused({ ...EASTER, start: '2027-03-26T15:30:00', budgetSeconds: 1 })).toEqual(['/start']);
  });

  test('is for staff', async () => {
    expect((await due({ ...EASTER, budgetSeconds: 1 }, 'c.martin')).status).toBe(403);
    for (const login of ['e.moreau', 'f.garcia', 'v.rousseau', 'a.auditeur', 'admin']) {
      expect((await due({ ...EASTER, budgetSeconds: 1 }, login)).status).toBe(200);
    }
  });
});
