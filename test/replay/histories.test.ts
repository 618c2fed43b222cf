import { beforeAll, describe, expect, test } from '@jest/globals';
import type { EventType } from '../../domain/ticket/events';
import { CLOCKS } from '../../domain/words';
import { quieten } from '../harness/quiet';
import { lifeNames, readLife, retold } from './lives';

beforeAll(quieten);

const bundle = { codePath: process.env.GUICHET_TEST_BUNDLE ?? '' };
const lives = new Map(lifeNames().map((name) => [name, readLife(name)]));

describe('the core tells every recorded life again, event by event', () => {
  test.each([...lives])('%s', async (_name, life) => {
    expect(await retold(life, bundle)).toEqual(life.events);
  });
});

/** Exhaustive by its type: an event that is added to the core must be lived, and recorded, once. */
const EVENT_TYPES: Record<EventType, true> = {
  ticketOpened: true,
  takenIntoAccount: true,
  assigned: true,
  classified: true,
  conformityRecorded: true,
  derogationGranted: true,
  derogationRevoked: true,
  replied: true,
  noted: true,
  informationRequested: true,
  informationReceived: true,
  requesterSilent: true,
  supplierAwaited: true,
  supplierWaitEnded: true,
  escalated: true,
  superiorTold: true,
  hierarchyExhausted: true,
  acknowledged: true,
  acknowledgementSettled: true,
  nobodyThere: true,
  consentRequested: true,
  consentGranted: true,
  consentRefused: true,
  consentExpired: true,
  consentRevoked: true,
  consentEnded: true,
  remoteSessionStarted: true,
  remoteSessionEnded: true,
  appointmentProposed: true,
  appointmentSlotChosen: true,
  appointmentBooked: true,
  appointmentSlotTaken: true,
  appointmentDeclined: true,
  appointmentLapsed: true,
  appointmentMoveRequested: true,
  appointmentMoved: true,
  appointmentMoveFailed: true,
  appointmentCancelled: true,
  appointmentMissed: true,
  appointmentUnreported: true,
  visitRequested: true,
  visitScheduled: true,
  visitSlotTaken: true,
  visitStarted: true,
  visitReported: true,
  visitCancelled: true,
  resolved: true,
  resolutionAccepted: true,
  resolutionRefused: true,
  reopened: true,
  closed: true,
  cancelled: true,
  rated: true,
  ratingFollowedUp: true,
  linked: true,
  clockStarted: true,
  clockPaused: true,
  clockResumed: true,
  clockChanged: true,
  clockStopped: true,
  markReached: true,
  breached: true,
  repeated: true,
  reminded: true,
  commandRefused: true,
  operatorCancelled: true,
  resumedAfterTermination: true,
  rulesRaised: true,
  lifeEnded: true,
};

test('together they tell of everything that can happen', () => {
  const told = new Set([...lives.values()].flatMap(({ events }) => events.map(({ type }) => type)));
  expect(Object.keys(EVENT_TYPES).filter((type) => !told.has(type as EventType))).toEqual([]);
});

test('together they pass the deadline of every clock', () => {
  const events = [...lives.values()].flatMap((life) => life.events);
  const passed = new Set(events.flatMap((event) => (event.type === 'breached' ? [event.clock] : [])));
  expect(CLOCKS.filter((clock) => !passed.has(clock))).toEqual([]);
});
