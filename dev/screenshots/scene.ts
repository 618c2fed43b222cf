import type { CommandName } from '../../domain/ticket/commands';
import { HOUR_MS, type Interval, MINUTE_MS } from '../../domain/time';

/** Whoever makes a scene: the tests and the screenshots each reach their desk in their own way. */
export interface Stagehand {
  open(login: string, what: Record<string, unknown>): Promise<string>;
  act(login: string, number: string, command: CommandName, facts?: object): Promise<void>;
  idOf(login: string): Promise<string>;
  /** The desk's opening times to come, the next one first. */
  openingTimes(): Promise<Interval[]>;
}

/** The numbers of tickets, one in each state that has a page of its own. */
export interface Scene {
  consentAsked: string;
  consentGranted: string;
  slotsProposed: string;
  visit: string;
  resolved: string;
  /** More events than fit on a page. */
  long: string;
  fresh: string;
}

const MACHINE = 'PC-204-01';
const NOTES = 60;
const VISIT_MS = 45 * MINUTE_MS;

const LONG_TITLE = 'Bourrage à répétition à l’imprimante du secrétariat';

export async function setScene(hand: Stagehand, longTitle = LONG_TITLE): Promise<Scene> {
  const [consentAsked, consentGranted, slotsProposed, visit, resolved, long, fresh] = await Promise.all([
    consent(hand, 'Le tableau de la salle 204 perd le réseau'),
    grantedConsent(hand),
    slots(hand),
    visitOnSite(hand),
    solved(hand),
    longStory(hand, longTitle),
    hand.open('c.martin', {
      kind: 'request',
      title: 'Un second écran pour la salle des professeurs',
      serviceId: 'poste-de-travail',
    }),
  ]);
  return { consentAsked, consentGranted, slotsProposed, visit, resolved, long, fresh };
}

const incident = (hand: Stagehand, title: string, serviceId: string, description = ''): Promise<string> =>
  hand.open('c.martin', { kind: 'incident', title, serviceId, description, machine: MACHINE });

async function consent(hand: Stagehand, title: string): Promise<string> {
  const number = await incident(
    hand,
    title,
    'tableau-interactif',
    'Depuis ce matin, le tableau interactif se déconnecte toutes les dix minutes.',
  );
  await hand.act('l.bernard', number, 'take');
  await hand.act('l.bernard', number, 'reply', {
    message: 'Bonjour, je regarde cela avec vous. Le câble derrière le tableau est-il bien branché ?',
  });
  await hand.act('c.martin', number, 'reply', { message: 'Oui, je viens de vérifier : le voyant est orange.' });
  await hand.act('l.bernard', number, 'requestRemoteTakeover', {
    machineId: MACHINE,
    scope: ['view', 'control'],
    reason: 'Vérifier la carte réseau du poste relié au tableau.',
  });
  return number;
}

async function grantedConsent(hand: Stagehand): Promise<string> {
  const number = await consent(hand, 'Le poste de la salle 204 est très lent');
  await hand.act('c.martin', number, 'answerConsent', { consentId: 'consent-1', answer: 'granted' });
  return number;
}

async function slots(hand: Stagehand): Promise<string> {
  const number = await incident(
    hand,
    'Le vidéoprojecteur de la salle 12 ne s’allume plus',
    'tableau-interactif',
    'La lampe clignote en rouge, puis plus rien.',
  );
  await hand.act('l.bernard', number, 'take');
  const times = await freeTimes(hand, number, 3);
  const technicianId = await hand.idOf('l.bernard');
  await hand.act('l.bernard', number, 'proposeAppointment', {
    slots: times.map((time) => ({ ...time, technicianId })),
    message: 'Une demi-heure suffit ; la salle doit être libre.',
  });
  return number;
}

async function visitOnSite(hand: Stagehand): Promise<string> {
  const number = await incident(hand, 'La prise réseau de la salle 204 est arrachée', 'wifi');
  await hand.act('l.bernard', number, 'take');
  await hand.act('l.bernard', number, 'escalate', {
    direction: 'functional',
    groupId: 'proximite-nord',
    summary: 'Prise murale à remplacer en salle 204.',
  });
  await hand.act('f.garcia', number, 'take');
  const [time] = await freeTimes(hand, number, 1);
  await hand.act('f.garcia', number, 'scheduleVisit', { ...time, technicianId: await hand.idOf('f.garcia') });
  return number;
}

async function solved(hand: Stagehand): Promise<string> {
  const number = await incident(hand, 'Impossible d’ouvrir la messagerie', 'messagerie');
  await hand.act('l.bernard', number, 'take');
  await hand.act('l.bernard', number, 'resolve', {
    code: 'solved',
    message: 'Votre boîte était pleine ; son quota est augmenté. La messagerie s’ouvre de nouveau.',
  });
  return number;
}

async function longStory(hand: Stagehand, title: string): Promise<string> {
  const number = await incident(hand, title, 'imprimante');
  await hand.act('l.bernard', number, 'take');
  for (let note = 1; note <= NOTES; note++) {
    await hand.act('l.bernard', number, 'note', { message: `Essai ${note} : bac 2 vidé, rouleaux nettoyés.` });
  }
  return number;
}

/** Hours on following half days, that depend on the ticket: those of an earlier scene are seldom asked for again. */
async function freeTimes(hand: Stagehand, number: string, count: number) {
  const order = Number(number.slice(-4));
  const times = (await hand.openingTimes()).slice(2 + (order % 7));
  return times.slice(0, count).map(([from]) => {
    const startAt = from + (order % 3) * HOUR_MS;
    return { startAt: new Date(startAt).toISOString(), endAt: new Date(startAt + VISIT_MS).toISOString() };
  });
}
