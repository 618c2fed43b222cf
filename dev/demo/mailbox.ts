/** A mail about a ticket, as the catcher took it. */
export interface Mail {
  /** The event it tells of. */
  seq: number;
  /** Login of the person it is for. */
  to: string;
  /** Without the ticket's number. */
  subject: string;
}

interface CaughtMail {
  subject: string;
  to: { address: string }[];
  headers: Record<string, string>;
}

/** `<2026-004217.12.…@…>`: the desk's Message-IDs name ticket and event. */
const MESSAGE_ID = /^<(\d{4}-\d{6,})\.(\d+)\./;

/** Reads what the mail catcher keeps; a desk whose mails are sent for real (no page) shows none. */
export class Mailbox {
  private readonly mails = new Map<string, Mail[]>();
  private seen = 0;

  constructor(private readonly page: string | null) {}

  get isOpen(): boolean {
    return this.page !== null;
  }

  /** All mails about the ticket so far, in the order of its events. */
  async about(number: string): Promise<Mail[]> {
    await this.collect();
    const mails = this.mails.get(number) ?? [];
    return mails.sort((a, b) => a.seq - b.seq || a.to.localeCompare(b.to));
  }

  private async collect(): Promise<void> {
    if (this.page === null) return;
    const response = await fetch(new URL(`/api/email?skip=${this.seen}`, this.page));
    const caught = (await response.json()) as CaughtMail[];
    this.seen += caught.length;
    for (const { subject, to, headers } of caught) {
      const [, number, seq] = MESSAGE_ID.exec(headers['message-id'] ?? '') ?? [];
      if (number === undefined) continue;
      const mail = { seq: Number(seq), to: loginOf(to), subject: subject.replace(`[${number}] `, '') };
      this.mails.set(number, [...(this.mails.get(number) ?? []), mail]);
    }
  }
}

const loginOf = (to: CaughtMail['to']): string => to[0]?.address.split('@')[0] ?? '?';
