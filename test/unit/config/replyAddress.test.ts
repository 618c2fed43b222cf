import { expect, test } from '@jest/globals';
import { isMarkOf, markOf, replyAddress } from '../../../config/replyAddress';

const SECRET = 'a secret for tests only, at least 32 characters';
const DESK = 'guichet@desk.example';
const address = replyAddress(SECRET, DESK, '2026-004217', 'acc-1');

test('an address for answers names the ticket and the person, and has room before its @', () => {
  expect(address).toMatch(/^guichet\+2026-004217\.[0-9a-f]{24}@desk\.example$/);
  expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  const mark = markOf(DESK, address);
  expect(mark?.number).toBe('2026-004217');
  expect(mark && isMarkOf(SECRET, mark, 'acc-1')).toBe(true);
});

test('it is nobody else’s, of no other ticket, and of no other secret', () => {
  const mark = markOf(DESK, address) ?? { number: '', signature: '' };
  expect(isMarkOf(SECRET, mark, 'acc-2')).toBe(false);
  expect(isMarkOf(SECRET, { ...mark, number: '2026-004218' }, 'acc-1')).toBe(false);
  expect(isMarkOf(`${SECRET}!`, mark, 'acc-1')).toBe(false);
});

test.each([
  DESK,
  address.replace('guichet+', 'autre+'),
  address.replace('desk.example', 'elsewhere.example'),
  address.replace(/.@/, '@'),
  `guichet+2026-004217@desk.example`,
  '',
])('no mark is read from %s', (other) => {
  expect(markOf(DESK, other)).toBeNull();
});
