import { ARGUMENT_REFUSALS, REFUSALS, type Refusal, type RefusalCode } from '../domain/ticket/refusal';

/** Faults of a request that are no ticket's business. The code is stable; status and title belong to it. */
const FAULTS = {
  malformedJson: [400, 'The body is not JSON.'],
  malformedRequest: [400, 'A query parameter or a header is not as documented.'],
  repeatedParameter: [400, 'A query parameter is given twice.'],
  idempotencyKeyMissing: [400, 'This call needs an Idempotency-Key header.'],
  unauthenticated: [401, 'A valid bearer token or session is needed.'],
  badSignature: [401, 'This is not signed with the shared secret, or not within five minutes.'],
  signInFailed: [401, 'The login or the password is wrong.'],
  notAllowed: [403, 'You have no right to this.'],
  serviceReserved: [403, 'This service is for others.'],
  csrf: [403, 'Under a session, this call needs its X-CSRF-Token and an Origin of the desk.'],
  notFound: [404, 'There is nothing here, or nothing you may see.'],
  methodNotAllowed: [405, 'This address does not take this method.'],
  openingInFlight: [409, 'An opening with this Idempotency-Key is under way.'],
  serviceTaken: [409, 'Another service has this id.'],
  serviceOfMails: [409, 'Tickets that come by mail are opened for this service: it stays offered.'],
  loginTaken: [409, 'Another account has this login.'],
  ownAccount: [409, 'Nobody takes their own rights away: another administrator does it.'],
  ticketEnded: [409, 'The life of this ticket is over: open a new one that follows it.'],
  serviceChanged: [409, 'The form of this service has changed since you read it: read it anew.'],
  versionConflict: [409, 'Another version was published since you read this one: read it anew.'],
  outageState: [409, 'That cannot be said of this outage now.'],
  mailNotResendable: [409, 'Only a mail that failed for good is sent again.'],
  mailNotWaiting: [409, 'This mail waits for nobody any more.'],
  fileInfected: [403, 'A virus was found in this file: nobody gets it.'],
  fileBeingScanned: [423, 'This file is being scanned for viruses: try again in a moment.'],
  tooManyAttachments: [409, 'This ticket has as many files as it may.'],
  outageChanged: [412, 'Something was said about this outage since you read it: read it anew.'],
  tooManyImages: [409, 'This article has as many images as it may.'],
  draftInReview: [409, 'This draft is being reviewed: take it back to write in it.'],
  draftNotInReview: [409, 'This draft is not being reviewed.'],
  draftThere: [409, 'This article has a draft already.'],
  complaintToArticle: [409, 'Of a complaint no article is made: it would be read by those it is about.'],
  notResolved: [409, 'This ticket is not resolved.'],
  notPublished: [409, 'This article has never been published, or is withdrawn.'],
  ownDraft: [409, 'An article is reviewed by somebody else than those who wrote it.'],
  serviceEdited: [412, 'Somebody else has changed this service: read it again.'],
  draftChanged: [412, 'Somebody else has changed this article: read it again.'],
  bodyTooLarge: [413, 'The body is larger than this call takes.'],
  unsupportedMediaType: [415, 'The body is of a type that this call does not take.'],
  malformedBody: [422, 'The body is not as documented.'],
  idempotencyKeyReused: [422, 'This Idempotency-Key was used with another body.'],
  outageRefused: [422, 'An outage cannot be announced so.'],
  openingRefused: [422, 'A ticket cannot be opened so.'],
  workstationRefused: [422, 'A workstation cannot be so.'],
  releaseRefused: [422, 'A mail cannot be released so.'],
  articleRefused: [422, 'An article cannot be so.'],
  groupRefused: [422, 'A group cannot be so.'],
  accountRefused: [422, 'An account cannot be so.'],
  absencesRefused: [422, 'Absences cannot be so.'],
  calendarRefused: [422, 'The business time cannot be counted.'],
  tokenSpent: [422, 'This invitation or reset was used, or has expired.'],
  passwordTooWeak: [422, 'A password has at least 12 characters, and is not the login.'],
  tooManyAttempts: [429, 'Too many attempts to sign in: wait a moment.'],
  tooManyRequests: [429, 'Too many requests: wait a moment.'],
  tooManyStreams: [429, 'This account has as many event streams as it may.'],
  internal: [500, 'The desk failed to answer. The fault is ours and is recorded.'],
  outcomeUnknown: [503, 'The outcome is unknown.'],
  openingDelayed: [503, 'The ticket is stored, and will be opened.'],
  directoryUnavailable: [503, 'The academic directory does not answer. Wait a minute and sign in again.'],
  unavailable: [503, 'A part of the desk does not answer. Try again in a moment.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof FAULTS | RefusalCode;

/** One fault of one part of what was sent. */
export interface FieldError {
  /** JSON pointer (RFC 6901) into the body, or the name of the parameter or header. */
  pointer: string;
  code: string;
  message: string;
}

/** RFC 9457. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail?: string;
  errors?: readonly FieldError[];
  requestId: string;
}

interface ProblemOptions {
  detail?: string;
  errors?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
}

/** What a handler throws to answer with a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly title: string;

  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {
    super(code);
    [this.status, this.title] = code in FAULTS ? FAULTS[code as keyof typeof FAULTS] : refusalOf(code as RefusalCode);
  }

  /** Where the caller is told to come back, after so many seconds. */
  static retryLater(code: ProblemCode, seconds: number, detail?: string): Problem {
    return new Problem(code, { headers: { 'Retry-After': String(seconds) }, ...(detail ? { detail } : {}) });
  }

  /** The caller may read the ticket, or this would be `notFound`. */
  static ofRefusal({ code, pointer }: Refusal): Problem {
    if (pointer === undefined) return new Problem(code);
    // The pointer speaks of the envelope, where the command is one part.
    const inBody = pointer.replace(/^\/command(?=\/|$)/, '').replace(/^\/type$/, '/command');
    return new Problem(code, { errors: [{ pointer: inBody, code, message: REFUSALS[code] }] });
  }

  toDocument(requestId: string): ProblemDocument {
    const { detail, errors } = this.options;
    return {
      type: typeOf(this.code),
      title: this.title,
      status: this.status,
      code: this.code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
      requestId,
    };
  }
}

/** The same wherever the desk is installed. */
const typeOf = (code: ProblemCode): string => `urn:guichet:problem:${code}`;

function refusalOf(code: RefusalCode): [status: number, title: string] {
  return [statusOf(code), REFUSALS[code]];
}

function statusOf(code: RefusalCode): number {
  if (code === 'conflict') return 412;
  if (code === 'notAllowed' || code === 'notTheBeneficiary') return 403;
  const isAboutWhatItSays =
    ARGUMENT_REFUSALS.has(code) || ['unknownCommand', 'malformedCommand', 'textMissing'].includes(code);
  return isAboutWhatItSays ? 422 : 409;
}

export const PROBLEM_CODES = [...new Set([...Object.keys(FAULTS), ...Object.keys(REFUSALS)])] as ProblemCode[];
