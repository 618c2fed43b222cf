import type { Policy } from '../policy/policy';
import type { ResolutionCode } from '../words';
import type { EventFacts } from './events';
import type { Recorder } from './recorder';
import { owesFollowUp, type Ticket } from './ticket';

/** What commands and expiries do alike. Each leaves out what does not apply, so that callers need not ask. */

type Because<T extends keyof EventFacts> = EventFacts[T] extends { because: infer B } ? B : never;

export function endSession(
  r: Recorder,
  because: Because<'remoteSessionEnded'>,
  content: { contentId?: string } = {},
): void {
  if (!r.ticket.session) return;
  r.record({ type: 'remoteSessionEnded', consentId: r.ticket.session.consentId, because, ...content });
}

/** A consent that is asked for or granted, and the session it allows, come to their end. */
export function endConsent(r: Recorder, because: Because<'consentEnded'>): void {
  const { consent } = r.ticket;
  if (consent?.status !== 'asked' && consent?.status !== 'granted') return;
  endSession(r, because);
  r.record({ type: 'consentEnded', consentId: consent.id, because });
}

export function endInformationWait(r: Recorder): void {
  if (r.ticket.informationAskedAt !== null) r.record({ type: 'informationReceived' });
}

export function endSupplierWait(r: Recorder, because: Because<'supplierWaitEnded'>): void {
  if (r.ticket.supplier) r.record({ type: 'supplierWaitEnded', because });
}

export function cancelAppointment(
  r: Recorder,
  because: Because<'appointmentCancelled'>,
  content: { contentId?: string } = {},
): void {
  const { appointment } = r.ticket;
  if (!appointment) return;
  const { id: appointmentId, slot, sequence } = appointment;
  // Only an invitation that went out has a sequence to grow.
  r.record({
    type: 'appointmentCancelled',
    appointmentId,
    slot,
    sequence: slot ? sequence + 1 : sequence,
    because,
    ...content,
  });
}

export function cancelVisit(
  r: Recorder,
  because: Because<'visitCancelled'>,
  content: { contentId?: string } = {},
): void {
  const { visit } = r.ticket;
  if (!visit) return;
  const { id: visitId, slot, invitation } = visit;
  const last = invitation && { ...invitation, sequence: invitation.sequence + 1 };
  r.record({ type: 'visitCancelled', visitId, slot, invitation: last, because, ...content });
}

/** Everything under way ends with the ticket's cycle, each with an event of its own. */
export function endDetours(r: Recorder): void {
  endConsent(r, 'closed');
  cancelAppointment(r, 'closed');
  cancelVisit(r, 'closed');
  endInformationWait(r);
  endSupplierWait(r, 'act');
}

export function moveToGroup(
  r: Recorder,
  policy: Policy,
  groupId: string,
  because: Because<'escalated'>,
  content: { contentId?: string } = {},
): void {
  const group = policy.groups.find((g) => g.id === groupId);
  if (!group || r.ticket.groupId === groupId) return;
  endSupplierWait(r, 'act');
  r.record({ type: 'escalated', fromGroupId: r.ticket.groupId, groupId, level: group.level, because, ...content });
}

/** The nearest superior not told of this alert yet. One that was settled is over: the next alert starts at the nearest again. */
export const nextTier = ({ superior }: Ticket): number =>
  superior === null || superior.status === 'settled' ? 1 : superior.tier + 1;

/** One more superior. Says when nobody is left above. */
export function tellSuperior(
  r: Recorder,
  policy: Policy,
  because: Because<'superiorTold'>,
  content: { contentId?: string } = {},
): void {
  const tier = nextTier(r.ticket);
  const told = policy.hierarchy[tier - 1];
  if (told) r.record({ type: 'superiorTold', tier, told, because, ...content });
  else if (because !== 'command') r.record({ type: 'hierarchyExhausted', because });
}

export function resolve(
  r: Recorder,
  code: ResolutionCode,
  withIt: { contentId?: string; articleId?: string } = {},
): void {
  endDetours(r);
  r.record({ type: 'resolved', code, level: r.ticket.level, ...withIt });
}

/** Nothing more can happen to the ticket, once nobody owes it anything. */
export function endLife(r: Recorder): void {
  if (!owesFollowUp(r.ticket)) r.record({ type: 'lifeEnded' });
}

export function reopen(r: Recorder, content: { contentId?: string } = {}): void {
  r.record({ type: 'reopened', cycle: r.ticket.cycle + 1, ...content });
}
