import type { CommandName } from '../commands';
import { appointments } from './appointments';
import { conformity } from './conformity';
import { ending } from './ending';
import { handling } from './handling';
import { remote } from './remote';
import type { Rules } from './rule';
import { visits } from './visits';
import { waiting } from './waiting';

export const RULES: Rules<CommandName> = {
  ...handling,
  ...conformity,
  ...waiting,
  ...remote,
  ...appointments,
  ...visits,
  ...ending,
};
