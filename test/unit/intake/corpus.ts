import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../../domain/mail/verdict';

/** Mails as the programs of the desk's people write them, and what becomes of each where the desk knows its sender. */
export const CORPUS = path.join(__dirname, '../../fixtures/mails');

interface Expected {
  outcome: Outcome;
  reason: string;
  from: string | null;
  subject: string;
  /** The new text, whole. */
  text: string;
  /** The first and last line of quotation and signature. */
  quoted?: [first: string, last: string];
  /** Name, type, and whether it stands within the text. */
  files?: string[];
}

export const expected: Record<string, Expected> = JSON.parse(readFileSync(path.join(CORPUS, 'expected.json'), 'utf8'));

export const mailNamed = (name: string): Buffer => readFileSync(path.join(CORPUS, `${name}.eml`));
