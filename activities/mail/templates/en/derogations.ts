import type { Letters } from '../context';
import { blocks, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';

export const derogations: Pick<Letters, 'derogationGranted' | 'derogationRevoked'> = {
  derogationGranted: (context) => ({
    subject: `A derogation is granted to you${about(context, words)}`,
    heading: 'A derogation is granted to you',
    blocks: blocks(
      paragraph(
        `Although your workstation does not conform to the charter of the academy, full help is possible for this request until ${words.when(context.event.until)}.`,
      ),
      quoted(context, 'message', 'Message of the person in charge', words),
    ),
  }),

  derogationRevoked: (context) => ({
    subject: `The derogation is withdrawn${about(context, words)}`,
    heading: 'The derogation granted to you is withdrawn',
    blocks: blocks(
      paragraph(
        'As long as your workstation does not conform to the charter of the academy, help is advice alone, unless it is urgent. What was agreed with you already is kept.',
      ),
      quoted(context, 'message', 'Message of the person in charge', words),
    ),
  }),
};
