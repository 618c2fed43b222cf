import { isHiddenFrom, may, sideOf } from '../access/access';
import { type Actor, SYSTEM } from '../access/actor';
import type { Instant } from '../time';
import type { Audience, Template } from './audience';
import { reconcileClocks, type Terms } from './clocks';
import type { Command, CommandName, Envelope } from './commands';
import { COMMANDS } from './commands';
import type { TicketEvent } from './events';
import { elapse } from './expiries';
import { tellSuperior } from './moves';
import { acceptedCommands, PATH, TAKES_INTO_ACCOUNT } from './path';
import { Recorder } from './recorder';
import { type Refusal, type RefusalCode, refuse } from './refusal';
import { settleReservation } from './reservations';
import { RULES } from './rules';
import type { Context, Rule } from './rules/rule';
import type { Slot, Ticket } from './ticket';

/** What can happen to a ticket: an act, the passing of time, or word of what the desk set out to do for it. */
export type Input =
  | { type: 'elapse' }
  | { type: 'command'; envelope: Envelope }
  /** A command that came by signal and was refused: recorded without its payload. */
  | { type: 'refused'; command: string; code: RefusalCode }
  | { type: 'slotConfirmed' | 'slotTaken'; owner: string; slot: Slot }
  | { type: 'nobodyThere'; audience: Audience; template: Template; forSeq: number }
  | { type: 'operatorCancelled' }
  | { type: 'resumedAfterTermination' }
  | { type: 'rulesRaised'; rules: number };

/** What happened, the ticket after it, and why a command was refused. Time has elapsed in either case. */
export interface Outcome {
  events: readonly TicketEvent[];
  ticket: Ticket;
  refusal?: Refusal;
}

/** Refusals kept in a timeline: a flood of ill-formed signals must not fill a history. */
const MAX_RECORDED_REFUSALS = 20;

/**
 * The one way a ticket goes on, for the workflow, the simulator and the tests alike. First elapses every deadline due at
 * or before the instant of the input, then decides the input; so an act exactly at the due instant is late.
 * `now` is the interpreter's clock; the instant of an act is the edge's receipt, clamped between the ticket's last event
 * and now, so that neither a queue nor an outage makes anybody late. Pure and total.
 */
export function step(ticket: Ticket, input: Input, now: Instant, terms: Terms): Outcome {
  const at = instantOf(ticket, input, now);
  const recorder = new Recorder(ticket);
  elapse(recorder, at, now, terms);
  recorder.turnTo(input.type === 'command' ? input.envelope.actor.id : SYSTEM.id, at);
  const refusal = decide(recorder, input, terms);
  if (!refusal) reconcileClocks(recorder, terms);
  return { events: recorder.events, ticket: recorder.ticket, ...(refusal ? { refusal } : {}) };
}

function instantOf(ticket: Ticket, input: Input, now: Instant): Instant {
  const received = input.type === 'command' && !ticket.drill ? input.envelope.receivedAt : undefined;
  return Math.max(ticket.at, Math.min(received ?? now, now));
}

function decide(recorder: Recorder, input: Input, terms: Terms): Refusal | undefined {
  switch (input.type) {
    case 'elapse':
      return undefined;
    case 'command':
      return execute(recorder, input.envelope, terms);
    case 'refused': {
      const command = Object.hasOwn(COMMANDS, input.command) ? input.command : 'unknown';
      if (recorder.ticket.counts.refusals < MAX_RECORDED_REFUSALS) {
        recorder.record({ type: 'commandRefused', command, code: input.code });
      }
      return undefined;
    }
    case 'slotConfirmed':
    case 'slotTaken':
      settleReservation(recorder, input.owner, input.slot, input.type);
      return undefined;
    case 'nobodyThere': {
      const { audience, template, forSeq } = input;
      recorder.record({ type: 'nobodyThere', audience, template, forSeq });
      if (isSuperiorAwaited(recorder.ticket, audience, template)) tellSuperior(recorder, terms.policy, 'nobodyThere');
      return undefined;
    }
    case 'operatorCancelled':
    case 'resumedAfterTermination':
      recorder.record({ type: input.type });
      return undefined;
    case 'rulesRaised':
      recorder.record({ type: 'rulesRaised', rules: input.rules });
      return undefined;
  }
}

/** Word that comes late, of a superior who is awaited no more, skips nobody. */
const isSuperiorAwaited = (ticket: Ticket, audience: Audience, template: Template): boolean =>
  template === 'hierarchical' && PATH.superiorTold.holds(ticket) && ticket.superior?.told === audience.to;

function execute(recorder: Recorder, envelope: Envelope, terms: Terms): Refusal | undefined {
  const { command, actor } = envelope;
  const before = recorder.ticket;
  if (envelope.ifSeq !== undefined && envelope.ifSeq !== before.seq) return refuse('conflict');
  const bar = barOf(before, command.type, { actor, terms }, recorder.at);
  if (bar) return refuse(bar);
  if (bringsIn(command).some((id) => isHiddenFrom({ id }, before))) return refuse('complainedOf', '/command');
  const rule = RULES[command.type] as Rule<CommandName>;
  const refusal = rule.run(recorder, command as never, { actor, terms });
  if (refusal) return refusal;
  if (isDeskAct(command, actor, before)) staffActed(recorder, command, before);
  return undefined;
}

/** Whom a command gives a part in the ticket to. */
function bringsIn(command: Command): string[] {
  switch (command.type) {
    case 'assign':
      return [command.assigneeId];
    case 'proposeAppointment':
      return command.slots.map(({ technicianId }) => technicianId);
    case 'rescheduleAppointment':
    case 'scheduleVisit':
      return [command.technicianId];
    default:
      return [];
  }
}

/** Why a command cannot be given now whatever it says: the right first, then the path, then the command's own bar. */
export function barOf(ticket: Ticket, name: CommandName, context: Context, at: Instant): RefusalCode | undefined {
  if (!may(context.actor, name, ticket)) return isForBeneficiary(name) ? 'notTheBeneficiary' : 'notAllowed';
  if (!acceptedCommands(ticket).has(name)) return OFF_THE_PATH[name] ?? 'notInThisState';
  return (RULES[name] as Rule<CommandName>).bars?.(ticket, context, at);
}

/** What a command misses where the path does not accept it, when there is more to say than that. */
const OFF_THE_PATH: Partial<Record<CommandName, RefusalCode>> = {
  acknowledge: 'nothingToAcknowledge',
  startRemoteSession: 'consentMissing',
};

const PROBE: Actor = { id: 'probe', roles: ['supervisor'], groups: [], leads: [] };
const isForBeneficiary = (name: CommandName): boolean => !may(PROBE, name);

/** Staff act for the desk on a ticket of their own too, except in what they say: that they say as its requester. */
const isDeskAct = ({ type }: Command, actor: Actor, ticket: Ticket): boolean =>
  sideOf(actor, ticket) === 'staff' || (type !== 'reply' && TAKES_INTO_ACCOUNT.has(type));

function staffActed(recorder: Recorder, command: Command, before: Ticket): void {
  const isHierarchical = command.type === 'escalate' && command.direction === 'hierarchical';
  if (before.takenAt === null && TAKES_INTO_ACCOUNT.has(command.type) && !isHierarchical) {
    recorder.record({ type: 'takenIntoAccount', act: command.type });
  }
  if (isAlertOver(recorder.ticket, command)) recorder.record({ type: 'acknowledgementSettled', act: command.type });
}

/** An acknowledged alert is over once the ticket goes on; that nobody took it is over once somebody has. */
function isAlertOver({ superior, takenAt }: Ticket, command: Command): boolean {
  if (superior?.status === 'awaiting') return superior.cause === 'takeCharge' && takenAt !== null;
  return (
    superior?.status === 'acknowledged' && (PATH.acknowledged.leftBy as readonly CommandName[]).includes(command.type)
  );
}
