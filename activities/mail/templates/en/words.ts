import type { Instant } from '../../../../domain/time';
import { localTime, type Words } from '../words';

const day = (at: Instant): string => {
  const { weekday, day, month, year } = localTime(at, 'en');
  return `${weekday} ${day} ${month} ${year}`;
};

const hour = (at: Instant): string => {
  const { hour, minute } = localTime(at, 'en');
  return `${String(hour).padStart(2, '0')}:${minute}`;
};

export const words: Words = {
  kind: { incident: 'incident', request: 'service request', question: 'question', complaint: 'complaint' },
  channel: { phone: 'telephone', mail: 'e-mail', web: 'the desk’s site', api: 'application' },
  level: { firstLine: 'single desk', expert: 'experts', onSite: 'field team' },
  clock: {
    takeCharge: 'taking into account',
    resolution: 'resolution',
    acknowledge: 'acknowledgement by the manager',
    followUp: 'follow-up of the alert',
    consent: 'answer to the consent request',
    consentValidity: 'validity of the consent',
    remoteSession: 'remote session',
    appointmentAnswer: 'choice of a slot',
    appointment: 'report on the appointment',
    replan: 'new proposal of an appointment',
    visit: 'report on the visit',
    requesterAnswer: 'requester’s answer',
    supplierAnswer: 'supplier’s answer',
    closure: 'answer to the resolution',
    ratingFollowUp: 'follow-up of the rating',
    afterClosure: 'time after closure',
  },
  scope: {
    view: 'see the workstation’s screen',
    control: 'use its keyboard and mouse in your place',
    files: 'exchange files with it',
  },
  resolution: {
    solved: 'problem solved',
    workaround: 'workaround',
    answered: 'question answered',
    fulfilled: 'request fulfilled',
    notReproducible: 'fault not reproduced',
    outOfScope: 'outside the desk’s scope',
    noAnswer: 'no answer from you',
  },
  cancel: {
    requester: 'as the requester asked',
    duplicate: 'it repeats another request',
    spam: 'unwanted message',
    other: 'by decision of the desk',
  },
  agenda: { appointment: 'Appointment with the desk', visit: 'On-site visit' },
  score: (score) =>
    [
      'very dissatisfied',
      'rather dissatisfied',
      'neither satisfied nor dissatisfied',
      'rather satisfied',
      'very satisfied',
    ][score - 1] ?? `${score} out of 5`,
  erased: 'This text has been erased.',
  colon: ': ',
  when: (at) => `${day(at)} at ${hour(at)} (Paris time)`,
  slot: ({ startAt, endAt }) =>
    day(startAt) === day(endAt)
      ? `${day(startAt)}, from ${hour(startAt)} to ${hour(endAt)} (Paris time)`
      : `from ${day(startAt)} at ${hour(startAt)} to ${day(endAt)} at ${hour(endAt)} (Paris time)`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest} min`;
    return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  },
};
