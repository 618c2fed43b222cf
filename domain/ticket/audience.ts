/** The mails of the desk, one name each; the texts are in `activities/mail/templates`. */
export const TEMPLATES = [
  // to the requester
  'opened',
  'takenIntoAccount',
  'message',
  'informationRequested',
  'informationReminder',
  'consentRequested',
  'consentReminder',
  'remoteSessionReport',
  'appointmentProposed',
  'appointmentProposedReminder',
  'appointmentBooked',
  'appointmentMoved',
  'appointmentCancelled',
  'appointmentReminder',
  'appointmentSlotTaken',
  'appointmentMissed',
  'visitAnnounced',
  'visitReminder',
  'visitCancelled',
  'visitReport',
  'resolved',
  'resolvedReminder',
  'closed',
  'reopened',
  'cancelled',
  'ratingFollowedUp',
  'derogationGranted',
  'derogationRevoked',
  // to staff
  'assigned',
  'requesterReplied',
  'requesterCancelled',
  'answered',
  'toReplan',
  'threshold',
  'breach',
  'escalated',
  'hierarchical',
  'acknowledgementOverdue',
  'waitExpired',
  'badRating',
  'ratingFollowUpDue',
  'nobodyThere',
] as const;
export type Template = (typeof TEMPLATES)[number];

/** `person`: one; the others are found when the notice is delivered, as of the instant it fired. */
export type Audience =
  | { to: 'person'; id: string }
  | { to: 'group'; id: string }
  | { to: 'groupLead'; id: string }
  | { to: 'supervisors' };

export const keyOf = (audience: Audience): string => ('id' in audience ? `${audience.to}.${audience.id}` : audience.to);
