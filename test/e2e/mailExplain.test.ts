import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CORPUS, expected } from '../unit/intake/corpus';
import { nested } from '../unit/intake/hostile';

const ROOT = path.join(__dirname, '../..');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guichet-mails-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync('npm', ['run', '--silent', 'mail:explain', '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, MAIL_FROM: 'Guichet unique <guichet@desk.example>' },
  });

function made(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('npm run --silent mail:explain', () => {
  test.each(['outlook-nouveau', 'dsn-exchange'])('prints one object and nothing else: %s', (name) => {
    const { status, stdout, stderr } = run(path.join(CORPUS, `${name}.eml`));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(JSON.parse(stdout))).toEqual([
      'outcome',
      'reason',
      'from',
      'subject',
      'text',
      'quoted',
      'attachments',
      'messageId',
      'inReplyTo',
      'references',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: expected[name]?.outcome, text: expected[name]?.text });
  });

  test.each([
    ['tooDeep', () => nested(5000)],
    ['noSender', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
  ])('explains what no mail should be, without a stack: %s', (reason, content) => {
    const { status, stdout, stderr } = run(made(reason, content()));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'quarantine', reason, attachments: [], references: [] });
  });

  test.each([['that is not there', path.join('nowhere', 'x.eml'), /^"nowhere\/x.eml" cannot be read: ENOENT\n$/]])(
    'says in one line that it cannot read a file %s',
    (_, file, line) => {
      const { status, stdout, stderr } = run(file);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(line);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  test('says nothing to who listens no longer', () => {
    const file = path.join(CORPUS, 'outlook-nouveau.eml');
    const { status, stderr } = spawnSync('sh', ['-c', `npm run --silent mail:explain -- '${file}' | true`], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('without a file says in one line how it is used', () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toBe('Usage: npm run --silent mail:explain -- FILE.eml\n');
  });
});
