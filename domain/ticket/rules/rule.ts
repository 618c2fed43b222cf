import type { Actor } from '../../access/actor';
import type { Instant } from '../../time';
import type { Terms } from '../clocks';
import type { CommandName, CommandOf } from '../commands';
import type { Recorder } from '../recorder';
import type { Refusal, RefusalCode } from '../refusal';
import type { Ticket } from '../ticket';

/** Who acts under which terms. */
export interface Context {
  actor: Actor;
  terms: Terms;
}

/**
 * What a command does, once the path accepts it and the actor has the right.
 * `bars` says why it cannot be given now, whatever it says: `possible` shows that reason. `run` refuses only for what the
 * command says (an `ARGUMENT_REFUSALS` code), before it records anything.
 */
export interface Rule<N extends CommandName> {
  bars?(ticket: Ticket, context: Context, at: Instant): RefusalCode | undefined;
  run(recorder: Recorder, command: CommandOf<N>, context: Context): Refusal | undefined;
}

export type Rules<N extends CommandName> = { [K in N]: Rule<K> };

/** The content of a command as an event carries it. */
export const contentOf = (command: { contentId?: string }): { contentId?: string } =>
  command.contentId === undefined ? {} : { contentId: command.contentId };
