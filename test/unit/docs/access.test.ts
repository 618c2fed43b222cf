import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { accessPage } from '../../../dev/accessPage';

test('docs/access.md is what the table of rights gives: `npm run docs:access` writes it', () => {
  expect(readFileSync(path.join(__dirname, '../../../docs/access.md'), 'utf8')).toBe(accessPage());
});
