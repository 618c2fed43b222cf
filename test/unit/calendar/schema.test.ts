import { describe, expect, test } from '@jest/globals';
import { createDocument } from 'zod-openapi';
import { calendarSchema, parseCalendar } from '../../../store/calendars/schema';

const calendar = {
  timeZone: 'Europe/Paris',
  hours: {
    mon: [
      ['08:30', '12:30'],
      ['13:30', '17:30'],
    ],
  },
  closedDates: ['2027-03-29'],
  yearlyClosedDates: ['05-01', '02-29'],
};

const problemsOf = (input: unknown) => {
  const parsed = parseCalendar(input);
  return 'problems' in parsed ? parsed.problems.map(({ pointer, code }) => [pointer, code]) : [];
};
const mondays = (...slots: unknown[]) => problemsOf({ ...calendar, hours: { mon: slots } });

describe('a calendar sent to the desk', () => {
  test('is accepted as it is written', () => {
    expect(parseCalendar(calendar)).toEqual({ calendar });
    expect(parseCalendar({ timeZone: 'UTC', hours: { sun: [['00:00', '24:00']] } })).toHaveProperty('calendar');
  });

  test('has its slots put in order; slots may touch', () => {
    const slots = [
      ['13:00:00', '24:00'],
      ['08:30', '13:00'],
    ];
    expect(parseCalendar({ ...calendar, hours: { mon: slots } })).toEqual({
      calendar: { ...calendar, hours: { mon: slots.toReversed() } },
    });
  });

  test.each(['Europe/Atlantis', '', '+01:00', 'Europe/Paris ', '__proto__', 3, null])(
    'has a real time zone, not %p',
    (timeZone) => {
      expect(problemsOf({ ...calendar, timeZone })).toEqual([
        ['/timeZone', typeof timeZone === 'string' ? 'unknownTimeZone' : 'malformed'],
      ]);
    },
  );

  test('opens before it closes', () => {
    expect(mondays(['12:30', '08:30'])).toEqual([['/hours/mon/0', 'closesBeforeOpening']]);
    expect(mondays(['08:30', '08:30:00'])).toEqual([['/hours/mon/0', 'closesBeforeOpening']]);
  });

  test('does not open one slot within another', () => {
    expect(mondays(['13:00', '17:00'], ['08:30', '13:00:01'])).toEqual([['/hours/mon', 'slotsOverlap']]);
  });

  test.each(['8:30', '25:00', '08:60', '24:00:00', '24:01', '08:30:60', ' 08:30', '08:30\n', 830, null])(
    'does not close at %p',
    (closes) => {
      expect(mondays(['08:00', closes])).toEqual([['/hours/mon/0/1', 'malformed']]);
    },
  );

  test('opens no day at 24:00', () => {
    expect(mondays(['24:00', '24:00'])).toEqual([['/hours/mon/0/0', 'malformed']]);
  });

  test('writes a slot as a pair', () => {
    expect(mondays(['08:30'])).toHaveLength(1);
    expect(mondays(['08:30', '12:30', '17:30'])).toHaveLength(1);
    expect(mondays('08:30-12:30', null)).toHaveLength(2);
  });

  test.each(['2027-02-30', '2027-02-29', '2027-13-01', '2027-3-29', '29/03/2027', '2027-03-29T00:00:00Z', 20270329])(
    'is not closed on %p',
    (date) => {
      expect(problemsOf({ ...calendar, closedDates: ['2028-02-29', date] })).toEqual([['/closedDates/1', 'malformed']]);
    },
  );

  test.each([
    ['02-30', 'noSuchDay'],
    ['00-01', 'noSuchDay'],
    ['5-1', 'malformed'],
    ['2027-05-01', 'malformed'],
  ])('is not closed every year on %p', (day, code) => {
    expect(problemsOf({ ...calendar, yearlyClosedDates: [day] })).toEqual([['/yearlyClosedDates/0', code]]);
  });

  test.each([{}, { mon: [] }])('opens at least once a week, not %j', (hours) => {
    expect(problemsOf({ ...calendar, hours })).toEqual([['/hours', 'calendarNeverOpens']]);
  });

  test('carries nothing else, and no trick with prototypes', () => {
    const polluted = JSON.parse(
      '{"timeZone":"UTC","hours":{"mon":[["08:30","12:30"]],"__proto__":{"tue":[]}},"a/b~c":1}',
    );
    expect(problemsOf(polluted)).toEqual([
      ['/hours/__proto__', 'unknownField'],
      ['/a~1b~0c', 'unknownField'],
    ]);
  });

  test.each([undefined, null, 'mon', 3, [], [calendar]])('is an object, not %p', (input) => {
    expect(problemsOf(input)).toEqual([['', 'malformed']]);
  });

  test('is described in the OpenAPI document by the schema that validates it', () => {
    const document = createDocument({
      openapi: '3.1.0',
      info: { title: 'Guichet', version: '1' },
      paths: {
        '/calendars': {
          post: { requestBody: { content: { 'application/json': { schema: calendarSchema } } }, responses: {} },
        },
      },
    });
    expect(document.components?.schemas?.Calendar).toMatchObject({
      type: 'object',
      required: ['timeZone', 'hours'],
      additionalProperties: false,
    });
  });
});
