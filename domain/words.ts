/**
 * The desk's words, used as they are in code, API, database and pages.
 *
 * - **ticket**: one incident, request, question or complaint.
 * - **requester**: the person who needs help, also when somebody else opened the ticket for them (the beneficiary).
 * - **level**: who owns the ticket now. A *functional* escalation moves it; a *hierarchical* one tells a superior and moves nothing.
 * - **clock**: a durable deadline. A **mark** is a share of its budget with actions; the mark at 100 % is its expiry, a **breach**.
 * - **wait**: why a ticket is pending. The policy says which waits pause which clock.
 * - **cycle**: one life from opening, or reopening, to resolution. Clocks and verdicts belong to a cycle.
 * - **tier**: how many superiors up the hierarchy has been told.
 */
export const KINDS = ['incident', 'request', 'question', 'complaint'] as const;
export type Kind = (typeof KINDS)[number];

export const CHANNELS = ['phone', 'mail', 'web', 'api'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How many people the trouble stops, from one person to the academy. */
export const IMPACTS = ['person', 'team', 'establishment', 'academy'] as const;
export type Impact = (typeof IMPACTS)[number];

/** How long it can wait. */
export const URGENCIES = ['low', 'normal', 'high'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const LEVELS = ['firstLine', 'expert', 'onSite'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = ['new', 'inProgress', 'pending', 'resolved', 'closed', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

/** What a pending ticket waits for: the requester's information, a consent, an appointment, a supplier. */
export const WAITS = ['information', 'consent', 'appointment', 'supplier'] as const;
export type Wait = (typeof WAITS)[number];

export const CLOCKS = [
  'takeCharge',
  'resolution',
  'acknowledge',
  'followUp',
  'consent',
  'consentValidity',
  'remoteSession',
  'appointmentAnswer',
  'appointment',
  'replan',
  'visit',
  'requesterAnswer',
  'supplierAnswer',
  'ratingFollowUp',
  'closure',
  'afterClosure',
] as const;
export type ClockName = (typeof CLOCKS)[number];

export const ROLES = [
  'requester',
  'referent',
  'technician',
  'expert',
  'field',
  'supervisor',
  'auditor',
  'integrator',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a technician may do on a machine taken over: look, drive it, exchange files. */
export const SCOPES = ['view', 'control', 'files'] as const;
export type ConsentScope = (typeof SCOPES)[number];

export const RESOLUTION_CODES = [
  'solved',
  'workaround',
  'answered',
  'fulfilled',
  'notReproducible',
  'outOfScope',
] as const;
/** `noAnswer` is the desk's own: the requester never gave the information asked for. */
export type ResolutionCode = (typeof RESOLUTION_CODES)[number] | 'noAnswer';

export const CANCEL_REASONS = ['requester', 'duplicate', 'spam', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** What came of following up a bad rating. */
export const RATING_OUTCOMES = ['contacted', 'unreachable', 'noContact'] as const;
export type RatingOutcome = (typeof RATING_OUTCOMES)[number];

export const RELATIONS = ['duplicateOf', 'causedBy', 'relatedTo', 'follows'] as const;
export type Relation = (typeof RELATIONS)[number];
