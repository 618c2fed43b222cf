import type { TicketLink } from '../../config/links';
import type { Ticket } from '../../domain/ticket/ticket';
import { Problem } from '../problem';
import type { Texts } from './texts';

/** What a form sends: every value a text, as a browser writes it. */
export type Form = Readonly<Record<string, unknown>>;

/** The command a form stands for, still to be judged by the schema of commands, and what to say when it is done. */
export interface Answer {
  body: Record<string, unknown>;
  said: string;
  /** The ticket must still be as it is here: the command itself does not say which cycle it answers. */
  ifSeq?: number;
}

/** Null for a form that is not filled in. Throws `notInThisState` for a cycle that is over. */
export function answerOf({ act, subject }: TicketLink, form: Form, ticket: Ticket, t: Texts): Answer | null {
  switch (act) {
    case 'consent':
      return consentAnswer(subject, form, t);
    case 'slot':
      return slotAnswer(subject, form, t);
    case 'resolution':
      demandCycle(subject, ticket);
      return resolutionAnswer(form, ticket, t);
    case 'rating':
      demandCycle(subject, ticket);
      return ratingAnswer(form, ticket, t);
  }
}

function consentAnswer(consentId: string, { answer }: Form, t: Texts): Answer | null {
  switch (answer) {
    case 'granted':
    case 'refused':
      return { body: { command: 'answerConsent', consentId, answer }, said: t.consentDone[answer] };
    case 'revoked':
      return { body: { command: 'revokeConsent', consentId }, said: t.consentDone.revoked };
    default:
      return null;
  }
}

function slotAnswer(appointmentId: string, { slot, message }: Form, t: Texts): Answer | null {
  const body = { command: 'answerAppointment', appointmentId, ...written('message', message) };
  if (slot === 'none') return { body, said: t.slotNoneDone };
  return typeof slot === 'string' && /^[0-4]$/.test(slot)
    ? { body: { ...body, slot: Number(slot) }, said: t.slotDone }
    : null;
}

function resolutionAnswer({ answer, message }: Form, { seq }: Ticket, t: Texts): Answer | null {
  if (answer !== 'accepted' && answer !== 'refused') return null;
  const body = { command: 'answerResolution', answer, ...written('message', message) };
  return { body, said: t.resolutionDone[answer], ifSeq: seq };
}

function ratingAnswer({ score, comment }: Form, { seq }: Ticket, t: Texts): Answer | null {
  if (typeof score !== 'string' || !/^[1-5]$/.test(score)) return null;
  return {
    body: { command: 'rate', score: Number(score), ...written('comment', comment) },
    said: t.ratingDone,
    ifSeq: seq,
  };
}

function demandCycle(subject: string, { cycle }: Ticket): void {
  if (subject !== `cycle-${cycle}`) throw new Problem('notInThisState');
}

/** Browsers end lines by CR LF. */
const written = (name: string, text: unknown): Record<string, string> =>
  typeof text === 'string' && text.trim() !== '' ? { [name]: text.replaceAll('\r\n', '\n') } : {};
