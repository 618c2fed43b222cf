/** Why a command changes nothing. The code is stable: it is the API's `code` and the key of its translation. */
export const REFUSALS = {
  // what was sent
  unknownCommand: 'There is no such command.',
  malformedCommand: 'The command does not have the shape of its kind.',
  textMissing: 'A text that this command requires is missing.',
  // who sent it
  notAllowed: 'The actor has no right to this command on this ticket.',
  notTheBeneficiary: 'Only the person who needs help may answer this.',
  // what the ticket is
  conflict: 'The ticket has changed since it was read.',
  notInThisState: 'The path does not lead from the ticket’s present step by this command.',
  alreadyTaken: 'The actor has this ticket already.',
  nothingToAcknowledge: 'No superior has been told, or this has been acknowledged already.',
  remoteNotOffered: 'The policy does not offer remote takeover to this establishment.',
  adviceOnly:
    'The workstation does not conform to the charter: help is advice until it does, or a derogation is granted.',
  noWorkstationFault: 'This is no fault of a workstation: the charter says nothing of it.',
  derogationNotNeeded: 'Nothing is limited that a derogation could open.',
  noDerogation: 'No derogation is in force.',
  consentAlreadyLive: 'A consent is asked for or granted already.',
  consentMissing: 'There is no live consent for a remote session.',
  consentForAnother: 'The consent was given to another technician: ask again in your own name.',
  sessionRunning: 'A remote session is running.',
  appointmentPending: 'An appointment is proposed or booked already.',
  appointmentNotStarted: 'The appointment has not started yet.',
  visitPending: 'A visit is scheduled already.',
  reopenWindowPassed: 'The time to reopen this ticket has passed: open a new one that follows it.',
  ratingWindowPassed: 'The time to rate this ticket has passed.',
  alreadyRated: 'The ticket has been rated already.',
  nothingToFollowUp: 'There is no bad rating to follow up, or somebody has followed it up already.',
  // what the command says
  nothingToChange: 'The command would change nothing.',
  unknownGroup: 'The policy knows no such group, or the ticket is there already.',
  groupMissing: 'A functional escalation names the group it goes to.',
  hierarchyExhausted: 'There is no superior left to tell.',
  anotherConsent: 'This answers another consent than the one asked for.',
  machineNotConsented: 'The consent names another machine.',
  anotherAppointment: 'This answers another appointment than the one proposed.',
  unknownSlot: 'There is no such slot.',
  slotMalformed: 'A slot ends after it starts, lasts no more than a day and lies in the future.',
  untilInPast: 'The end must lie in the future.',
  derogationTooLong: 'The policy allows no derogation for so long.',
  signatureMissing: 'The policy asks for a signature on the visit’s report.',
  reasonNotYours: 'A requester cancels a ticket for a reason of their own; the other reasons are the desk’s.',
  complainedOf: 'The complaint is about this person, who must not see it.',
  complaintLinked: 'Link from the complaint to the ticket: the other way would show it to those it is about.',
  selfLink: 'A ticket cannot be linked to itself.',
  alreadyLinked: 'The tickets are linked so already.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Refusals that speak of what a command says, not of whether it may be given now: `possible` cannot foresee them. */
export const ARGUMENT_REFUSALS: ReadonlySet<RefusalCode> = new Set([
  'nothingToChange',
  'unknownGroup',
  'groupMissing',
  'hierarchyExhausted',
  'consentAlreadyLive',
  'anotherConsent',
  'machineNotConsented',
  'anotherAppointment',
  'unknownSlot',
  'slotMalformed',
  'untilInPast',
  'derogationTooLong',
  'signatureMissing',
  'reasonNotYours',
  'complainedOf',
  'complaintLinked',
  'selfLink',
  'alreadyLinked',
]);

export interface Refusal {
  code: RefusalCode;
  /** JSON pointer into the envelope, where one part of it is at fault. */
  pointer?: string;
}

export const refuse = (code: RefusalCode, pointer?: string): Refusal =>
  pointer === undefined ? { code } : { code, pointer };
