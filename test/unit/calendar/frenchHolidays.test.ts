import { expect, test } from '@jest/globals';
import { frenchPublicHolidays } from '../../../store/calendars/frenchHolidays';

test('France has eleven public holidays, three of which move with Easter', () => {
  expect(frenchPublicHolidays(2027, 2027)).toEqual([
    '2027-01-01',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-08',
    '2027-05-17',
    '2027-07-14',
    '2027-08-15',
    '2027-11-01',
    '2027-11-11',
    '2027-12-25',
  ]);
});

test('the years follow each other, and two holidays on one day close it once', () => {
  expect(frenchPublicHolidays(2026, 2036)).toHaveLength(11 * 11);
  expect(frenchPublicHolidays(2008, 2008)).toHaveLength(10);
});
