import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type Worker, type WorkerOptions } from '@temporalio/worker';
import type { InboundSettings } from '../../activities/inbound/deps';
import { createMailTransport } from '../../activities/mail/transport';
import type { Actor } from '../../domain/access/actor';
import { type Opening, openTicket, RULES_VERSION } from '../../domain/ticket/open';
import { readAccountByLogin } from '../../store/accounts';
import { putContent } from '../../store/contents';
import { actorOf } from '../../store/directory';
import { nextNumber } from '../../store/numbers';
import type { Store } from '../../store/store';
import { loadTerms } from '../../store/terms';
import { startTicket } from '../../temporal/startTicket';
import { createDeskWorker } from '../../worker/worker';
import type { TicketInput } from '../../workflows/contract';
import { LINK_SECRET, seedOwn, takeDatabase } from './database';
import { Mailbox, MailServer } from './mailServer';
import { createNamespace } from './namespace';
import { asSeeded, Policies, type PolicyChange } from './policies';
import { quieten } from './quiet';
import { TicketDriver } from './ticketDriver';

/** What tickets are opened under. */
export interface Conditions {
  /** Changes to the policy; what comes of them is published as a version of its own. */
  policy?: PolicyChange;
  continueAfterEvents?: number;
  /** An earlier version of the core's behaviour. */
  rules?: number;
}

export interface DeskOptions extends Conditions {
  worker?: Partial<WorkerOptions>;
  /** True: `stop` fails when somebody got a mail that no test expected. */
  isEveryMailExpected?: boolean;
  /** A MongoDB of the test's own, to stop and start. */
  mongodbUri?: string;
  /** More from one sender are a loop. */
  mailsPerHour?: number;
  /** What mails that come in are judged by. */
  inbound?: Partial<InboundSettings>;
  /** The scanner of its worker. */
  clamdUrl?: string;
  /** False: nobody works until `startWorker`. */
  isWorking?: boolean;
}

export { LINK_SECRET };

export type NewTicket = Partial<Opening> & { requester?: string; openedBy?: string; title?: string };

export const PUBLIC_URL = 'http://desk.example';
export const DESK_ADDRESS = 'guichet@desk.example';
/** Whose word on who wrote a mail is believed. */
export const AUTH_SERVER = 'mx.desk.example';

/** A whole desk of its own: database, namespace, mail server and worker. Files run in parallel without touching each other. */
export class Desk {
  readonly tickets: TicketDriver[] = [];
  private readonly policies: Policies;
  private worker: { worker: Worker; run: Promise<void> } | null = null;

  private constructor(
    readonly store: Store,
    readonly client: Client,
    readonly mail: MailServer,
    private readonly native: NativeConnection,
    private readonly options: DeskOptions,
    readonly mongodbUri: string,
  ) {
    this.policies = new Policies(store);
  }

  static async start(options: DeskOptions = {}): Promise<Desk> {
    const name = `test-${randomUUID()}`;
    const address = required('GUICHET_TEST_TEMPORAL');
    quieten();
    const [connection, native, mail, { uri, store }] = await Promise.all([
      Connection.connect({ address }),
      NativeConnection.connect({ address }),
      MailServer.start(),
      options.mongodbUri ? seedOwn(options.mongodbUri) : takeDatabase(required('GUICHET_TEST_MONGODB')),
    ]);
    await createNamespace(connection, name);
    const desk = new Desk(store, new Client({ connection, namespace: name }), mail, native, options, uri);
    await desk.policies.pins(options.policy ?? asSeeded);
    if (options.isWorking !== false) await desk.startWorker();
    return desk;
  }

  async startWorker(): Promise<void> {
    const { store, client, native: connection } = this;
    const transport = createMailTransport(this.mail.url);
    const mail = {
      transport,
      from: `Guichet <${DESK_ADDRESS}>`,
      publicUrl: PUBLIC_URL,
      linkSecret: LINK_SECRET,
      mailInAddress: DESK_ADDRESS,
    };
    const inbound = {
      authServer: AUTH_SERVER,
      rules: { unknownSender: 'quarantine', maxPerHour: this.options.mailsPerHour ?? 30 } as const,
      desk: { from: DESK_ADDRESS, in: DESK_ADDRESS },
      linkSecret: LINK_SECRET,
      policyId: 'academie-paris',
      serviceId: 'autre-demande',
      establishmentId: null,
      ...this.options.inbound,
    };
    const bundle = { codePath: required('GUICHET_TEST_BUNDLE') };
    const worker = await createDeskWorker(
      { connection, client, store, mail, inbound, bundle, clamdUrl: this.options.clamdUrl },
      { shutdownGraceTime: '1s', ...this.options.worker },
    );
    this.worker = { worker, run: worker.run().finally(() => transport.close()) };
  }

  async stopWorker(): Promise<void> {
    this.worker?.worker.shutdown();
    await this.worker?.run;
    this.worker = null;
  }

  /**
   * As the edge does it: number, content, plain start. A drill, so that its time can be skipped.
   * The conditions are the desk's own unless others are given.
   */
  async open(what: NewTicket = {}, conditions: Conditions = {}): Promise<TicketDriver> {
    const { opening, terms, ...rest } = await this.startInput(what, conditions);
    const { ticket: begun } = openTicket(opening, opening.receivedAt, terms, rest.rules);
    await startTicket(this.client.workflow, { terms, from: { opening }, ...rest }, begun);
    const ticket = new TicketDriver(this, opening.number);
    this.tickets.push(ticket);
    return ticket;
  }

  /** A ticket that somebody else opened, by mail for one; its timeline is checked at the end too. */
  driver(number: string): TicketDriver {
    const known = this.tickets.find((ticket) => ticket.number === number);
    if (known) return known;
    const ticket = new TicketDriver(this, number);
    this.tickets.push(ticket);
    return ticket;
  }

  async startInput(
    { requester = 'c.martin', openedBy, title = 'Le vidéoprojecteur ne répond plus', ...facts }: NewTicket,
    conditions: Conditions = {},
  ): Promise<Omit<TicketInput, 'from'> & { opening: Opening }> {
    const now = Date.now();
    const { policy, continueAfterEvents, rules = RULES_VERSION } = { ...this.options, ...conditions };
    const [number, pins, who, by] = await Promise.all([
      nextNumber(this.store, new Date(now).getUTCFullYear()),
      this.policies.pins(policy ?? asSeeded),
      this.actor(requester),
      this.actor(openedBy ?? requester),
    ]);
    const contentId = `opening:${number}`;
    const texts = { title, description: 'Depuis ce matin, en salle 204.' };
    await putContent(this.store, { id: contentId, number, kind: 'opening', authorId: by.id, texts, at: now });
    const terms = await loadTerms(this.store, pins.policy, pins.calendar);
    const opening: Opening = {
      number,
      ...pins,
      drill: true,
      kind: 'incident',
      channel: 'web',
      serviceId: 'poste',
      impact: 'person',
      urgency: 'normal',
      requesterId: who.id,
      openedBy: by.id,
      establishmentId: who.establishmentId ?? '0750001A',
      eple: true,
      machineId: null,
      contentId,
      follows: null,
      receivedAt: now,
      ...facts,
    };
    return { terms, opening, rules, ...(continueAfterEvents ? { continueAfterEvents } : {}) };
  }

  async actor(login: string): Promise<Actor> {
    const account = await readAccountByLogin(this.store, login);
    const actor = account && (await actorOf(this.store, account));
    if (!actor) throw new Error(`no such person at the desk: ${login}`);
    return { ...actor, identifiedBy: 'account' };
  }

  async mailbox(login: string): Promise<Mailbox> {
    const account = await readAccountByLogin(this.store, login);
    if (!account) throw new Error(`no such person at the desk: ${login}`);
    return new Mailbox(account.address, this.mail);
  }

  /** Fails when, once everything is delivered, somebody has a mail that nobody expected. */
  async expectNoMoreMail(): Promise<void> {
    for (const ticket of this.tickets) await ticket.isDelivered();
    const lines = this.mail.unread.map(({ to, subject }) => `${to}: ${subject}`);
    if (lines.length > 0) throw new Error(`nobody expected these mails:\n${lines.join('\n')}`);
  }

  /** Checks the timeline of every ticket that was opened, and lets go of everything. */
  async stop({ isSound = true } = {}): Promise<void> {
    try {
      if (isSound) for (const ticket of this.tickets) await ticket.expectSoundTimeline();
      if (this.options.isEveryMailExpected) await this.expectNoMoreMail();
    } finally {
      await this.stopWorker();
      await this.mail.goAway();
      await Promise.all([this.store.close(), this.client.connection.close(), this.native.close()]);
    }
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this file in the jest project "desk"`);
  return value;
}
