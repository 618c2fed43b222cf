import type { Letters } from '../context';
import { alerts } from './alerts';
import { appointments } from './appointments';
import { derogations } from './derogations';
import { ending } from './ending';
import { messages } from './messages';
import { opening } from './opening';
import { rating } from './rating';
import { remote } from './remote';
import { visits } from './visits';
import { work } from './work';

export const en = {
  ...opening,
  ...messages,
  ...remote,
  ...appointments,
  ...visits,
  ...ending,
  ...derogations,
  ...rating,
  ...work,
  ...alerts,
} satisfies Letters;
