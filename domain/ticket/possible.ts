import type { Actor } from '../access/actor';
import type { Instant } from '../time';
import type { Terms } from './clocks';
import { COMMAND_NAMES, type CommandName } from './commands';
import type { RefusalCode } from './refusal';
import { barOf } from './step';
import type { Ticket } from './ticket';

/** Every command with whether it would be accepted from this actor now, and if not, why. The pages' buttons come from it. */
export interface Possibility {
  command: CommandName;
  possible: boolean;
  because?: RefusalCode;
}

export function possible(ticket: Ticket, actor: Actor, at: Instant, terms: Terms): Possibility[] {
  return COMMAND_NAMES.map((command) => {
    const because = barOf(ticket, command, { actor, terms }, Math.max(at, ticket.at));
    return because ? { command, possible: false, because } : { command, possible: true };
  });
}
