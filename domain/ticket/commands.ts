import type { Actor } from '../access/actor';
import { type Fields, id, instant, integer, list, oneOf, optional, type RecordOf, record } from '../fields';
import {
  CANCEL_REASONS,
  IMPACTS,
  KINDS,
  LANGUAGES,
  PRIORITIES,
  RATING_OUTCOMES,
  RELATIONS,
  RESOLUTION_CODES,
  SCOPES,
  URGENCIES,
} from '../words';
import { CONFORMITY_STATES } from '../workstation/workstation';

/** Free text a command brings. It stays in the store; the core sees only the id of the content and which texts are there. */
export interface TextRule {
  required: boolean;
  maxLength: number;
}

export interface CommandShape {
  facts: Fields;
  texts: Readonly<Record<string, TextRule>>;
}

const required = (maxLength = 20_000): TextRule => ({ required: true, maxLength });
const allowed = (maxLength = 20_000): TextRule => ({ required: false, maxLength });

/** Brought by the edge, which reads the inventory. */
const conformityFields = {
  state: oneOf(CONFORMITY_STATES),
  charterVersion: integer(1, 1_000_000),
  criteria: optional(list(id, 1, 100)),
} as const;

const slotFields = { startAt: instant, endAt: instant, technicianId: id } as const;

/** One union for everybody: the API, the signals and the command line all send these. */
export const COMMANDS = {
  take: { facts: {}, texts: {} },
  assign: { facts: { assigneeId: id }, texts: {} },
  classify: {
    facts: {
      kind: optional(oneOf(KINDS)),
      serviceId: optional(id),
      impact: optional(oneOf(IMPACTS)),
      urgency: optional(oneOf(URGENCIES)),
      priority: optional(oneOf(PRIORITIES)),
      /** What the edge says where kind or service make it the fault of a workstation, or make it none any more. */
      conformity: optional(record({ ...conformityFields, state: oneOf([...CONFORMITY_STATES, 'notApplicable']) })),
    },
    texts: {},
  },
  recordConformity: { facts: { machineId: optional(id), conformity: record(conformityFields) }, texts: {} },
  grantDerogation: { facts: { until: instant }, texts: { reason: required(2_000), message: allowed() } },
  revokeDerogation: { facts: {}, texts: { reason: allowed(2_000), message: allowed() } },
  reply: { facts: {}, texts: { message: required() } },
  note: { facts: {}, texts: { message: required() } },
  requestInformation: { facts: {}, texts: { message: required() } },
  waitForSupplier: { facts: { until: optional(instant) }, texts: { message: allowed() } },
  escalate: {
    facts: { direction: oneOf(['functional', 'hierarchical']), groupId: optional(id) },
    texts: { summary: required(5_000) },
  },
  acknowledge: { facts: {}, texts: {} },
  requestRemoteTakeover: {
    facts: {
      machineId: id,
      scope: list(oneOf(SCOPES), 1, SCOPES.length),
      textVersion: id,
      language: oneOf(LANGUAGES),
    },
    texts: { reason: allowed(2_000) },
  },
  answerConsent: { facts: { consentId: id, answer: oneOf(['granted', 'refused']) }, texts: {} },
  revokeConsent: { facts: { consentId: id }, texts: {} },
  startRemoteSession: { facts: { machineId: id }, texts: {} },
  endRemoteSession: { facts: {}, texts: { report: required() } },
  proposeAppointment: { facts: { slots: list(record(slotFields), 2, 5) }, texts: { message: allowed() } },
  answerAppointment: {
    facts: { appointmentId: id, slot: optional(integer(0, 4)) },
    texts: { message: allowed() },
  },
  rescheduleAppointment: { facts: slotFields, texts: { message: allowed() } },
  cancelAppointment: { facts: {}, texts: { message: allowed() } },
  recordNoShow: { facts: { absent: oneOf(['requester', 'technician']) }, texts: { message: allowed() } },
  scheduleVisit: { facts: slotFields, texts: { message: allowed() } },
  startVisit: { facts: {}, texts: {} },
  reportVisit: {
    facts: { spentMinutes: integer(0, 1_440) },
    texts: { found: required(), done: required(), parts: allowed(2_000), signature: allowed(200_000) },
  },
  cancelVisit: { facts: {}, texts: { message: allowed() } },
  resolve: { facts: { code: oneOf(RESOLUTION_CODES), articleId: optional(id) }, texts: { message: required() } },
  answerResolution: { facts: { answer: oneOf(['accepted', 'refused']) }, texts: { message: allowed() } },
  reopen: { facts: {}, texts: { message: required() } },
  cancel: { facts: { reason: oneOf(CANCEL_REASONS), duplicateOf: optional(id) }, texts: { message: allowed() } },
  rate: { facts: { score: integer(1, 5) }, texts: { comment: allowed(5_000) } },
  followUpRating: {
    facts: { outcome: oneOf(RATING_OUTCOMES) },
    texts: { report: required(), message: allowed() },
  },
  link: { facts: { number: id, relation: oneOf(RELATIONS) }, texts: {} },
} as const satisfies Record<string, CommandShape>;

export type CommandName = keyof typeof COMMANDS;
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** A command as the core sees it: its facts, and for its texts the content's id and their names. */
export type CommandOf<N extends CommandName> = { type: N } & RecordOf<(typeof COMMANDS)[N]['facts']> & {
    contentId?: string;
    texts?: readonly string[];
  };
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName];

/** A command with what travels beside it: who, when the desk's edge received it, and what the sender had seen. */
export interface Envelope {
  /** The `Idempotency-Key`: the update's id and the content's id too. The same key is executed once. */
  commandId: string;
  actor: Actor;
  /** Instant of receipt at the edge; absent from the command line, where it is the workflow's now. */
  receivedAt?: number;
  /** The ticket's `seq` the sender had seen (`If-Match`); another one is a conflict. */
  ifSeq?: number;
  command: Command;
}

const actorFields: Fields = {
  id,
  roles: list(id, 0, 20),
  groups: list(id, 0, 200),
  leads: list(id, 0, 200),
  establishmentId: optional(id),
  identifiedBy: optional(oneOf(['account', 'signedLink'])),
};

export const envelopeFields = {
  commandId: id,
  actor: record(actorFields),
  receivedAt: optional(instant),
  ifSeq: optional(integer(0, Number.MAX_SAFE_INTEGER)),
} as const;
