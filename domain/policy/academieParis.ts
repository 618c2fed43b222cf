import type { Delay, Policy } from './policy';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A working day of the desk: 8 h 30 to 12 h 30 and 13 h 30 to 17 h 30. */
const WORKING_DAY = 8 * HOUR;

const business = (seconds: number, ...reminderPercents: number[]): Delay => ({
  time: 'business',
  seconds,
  reminderPercents,
});

/**
 * The desk of the Académie de Paris, version 1. From its service sheet: a mail or web ticket is taken into account within
 * 30 minutes of opening time. The sheet is silent on the rest; those numbers are ours, and the desk's to change.
 */
export const academieParis: Policy = {
  id: 'academie-paris',
  version: 1,
  title: { fr: 'Guichet unique de l’académie de Paris', en: 'Single desk of the Académie de Paris' },
  calendarId: 'academie-paris',
  matrix: {
    person: { low: 'P4', normal: 'P3', high: 'P3' },
    team: { low: 'P3', normal: 'P3', high: 'P2' },
    establishment: { low: 'P3', normal: 'P2', high: 'P1' },
    academy: { low: 'P2', normal: 'P1', high: 'P1' },
  },
  groups: [
    { id: 'guichet', level: 'firstLine' },
    { id: 'reclamations', level: 'firstLine' },
    { id: 'expert-reseau', level: 'expert' },
    { id: 'expert-applications', level: 'expert' },
    { id: 'expert-identite', level: 'expert' },
    { id: 'proximite-nord', level: 'onSite' },
    { id: 'proximite-sud', level: 'onSite' },
  ],
  // Every other ticket begins at the single desk: the fourth commitment is about what it resolves by itself.
  routing: [{ kind: 'complaint', groupId: 'reclamations' }, { groupId: 'guichet' }],
  takeCharge: {
    time: 'business',
    budgets: [
      { kind: 'complaint', seconds: WORKING_DAY },
      { priority: 'P1', seconds: 15 * MINUTE },
      { channel: 'phone', seconds: 15 * MINUTE },
      { seconds: 30 * MINUTE },
    ],
    marks: [
      { percent: 50, actions: [{ do: 'notify', who: 'group' }] },
      {
        percent: 75,
        actions: [
          { do: 'notify', who: 'group' },
          { do: 'notify', who: 'groupLead' },
        ],
      },
      { percent: 100, actions: [{ do: 'notify', who: 'group' }, { do: 'tellSuperior' }] },
    ],
    repeat: { everySeconds: 2 * HOUR, actions: [{ do: 'notify', who: 'groupLead' }] },
    pausedBy: [],
  },
  resolution: {
    time: 'business',
    budgets: [
      { serviceId: 'cle-otp', kind: 'request', seconds: 2 * WORKING_DAY },
      { serviceId: 'formation', kind: 'request', seconds: 20 * WORKING_DAY },
      { kind: 'complaint', seconds: 10 * WORKING_DAY },
      { kind: 'question', seconds: 3 * WORKING_DAY },
      { kind: 'request', priority: 'P4', seconds: 10 * WORKING_DAY },
      { kind: 'request', seconds: 5 * WORKING_DAY },
      { priority: 'P1', seconds: 4 * HOUR },
      { priority: 'P2', seconds: WORKING_DAY },
      { priority: 'P3', seconds: 3 * WORKING_DAY },
      { seconds: 5 * WORKING_DAY },
    ],
    marks: [
      { percent: 50, actions: [{ do: 'notify', who: 'assignee' }] },
      {
        percent: 75,
        actions: [
          { do: 'notify', who: 'assignee' },
          { do: 'notify', who: 'groupLead' },
        ],
      },
      { percent: 100, actions: [{ do: 'notify', who: 'assignee' }, { do: 'tellSuperior' }] },
    ],
    repeat: { everySeconds: WORKING_DAY, actions: [{ do: 'notify', who: 'groupLead' }] },
    pausedBy: ['information', 'consent', 'appointment', 'supplier'],
  },
  hierarchy: ['groupLead', 'supervisors'],
  acknowledge: { ...business(HOUR), repeatSeconds: WORKING_DAY / 2 },
  followUp: { ...business(4 * HOUR), repeatSeconds: WORKING_DAY / 2 },
  requesterAnswer: { ...business(10 * WORKING_DAY, 30, 60, 90), onSilence: 'resolve' },
  supplierAnswer: business(5 * WORKING_DAY),
  remote: {
    offeredTo: 'eple',
    answer: business(WORKING_DAY, 50),
    validSeconds: 4 * HOUR,
    sessionMaxSeconds: 2 * HOUR,
  },
  appointment: {
    answer: business(3 * WORKING_DAY, 50),
    reminderBeforeSeconds: DAY,
    graceSeconds: 4 * HOUR,
    replan: business(WORKING_DAY),
  },
  visit: { reminderBeforeSeconds: DAY, graceSeconds: 4 * HOUR, signature: 'optional' },
  closure: business(5 * WORKING_DAY, 60),
  reopenWindow: { days: 15 },
  ratingWindowDays: 30,
  rating: { badAtMost: 2, followUp: { ...business(2 * WORKING_DAY, 50), repeatSeconds: WORKING_DAY } },
  workstation: {
    notConforming: 'adviceOnly',
    urgentPriorities: ['P1', 'P2'],
    derogation: { maxDays: 30 },
    conformityServiceId: 'mise-en-conformite',
  },
  mail: { retryForSeconds: 3 * DAY },
};
