import type { Client } from '@temporalio/client';
import type { MailRules } from '../../domain/mail/verdict';
import type { Store } from '../../store/store';

export interface InboundSettings {
  /** Whose `Authentication-Results` are believed; null: nobody's. */
  authServer: string | null;
  rules: MailRules;
  /** The desk's addresses: of its mails, and the one people write to, which answers come back to with a mark. */
  desk: { from: string; in: string };
  linkSecret: string;
  policyId: string;
  /** What a ticket that comes by mail is about until somebody classifies it. */
  serviceId: string;
  /** Of who has none; null: such a mail waits for a person. */
  establishmentId: string | null;
}

export interface InboundDeps extends InboundSettings {
  /** Whether there is a scanner that files wait for. */
  isScanning?: boolean;
  store: Store;
  client: Client;
  now(): number;
}
