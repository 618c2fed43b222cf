import { type TicketChange, ticketChangeSchema } from '../../../api/schemas/events';
import { until } from '../../harness/until';
import type { HttpDesk } from './httpDesk';

interface Received {
  id: string;
  event: string;
  data: unknown;
}

/** A subscriber who reads what a browser's EventSource would. */
export class EventReader {
  readonly received: Received[] = [];
  comments = 0;
  lastEventId = '';
  hasEnded = false;

  private constructor(private readonly controller: AbortController) {}

  /** By the login of a token's holder, or with what a browser sends. */
  static async open(http: HttpDesk, who: string | Record<string, string>, lastEventId?: string): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${http.url}/api/v1/events`, {
      headers: {
        ...(typeof who === 'string' ? { Authorization: `Bearer ${await http.tokenOf(who)}` } : who),
        ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
      },
      signal: controller.signal,
    });
    if (response.status !== 200 || !response.body) throw new Error(`the stream did not open: ${response.status}`);
    const reader = new EventReader(controller);
    void reader.read(response.body);
    // The first id says where it begins.
    await until(() => reader.lastEventId);
    return reader;
  }

  close(): void {
    this.controller.abort();
  }

  get changes(): TicketChange[] {
    return this.received.filter(({ event }) => event === 'ticket').map(({ data }) => ticketChangeSchema.parse(data));
  }

  typesOf(number: string): string[] {
    return this.changes.filter((change) => change.number === number).map(({ type }) => type);
  }

  sees(number: string, type: string): Promise<boolean> {
    return until(
      () => this.typesOf(number).includes(type),
      () => `${number} ${type} never came, but ${JSON.stringify(this.received)}`,
    );
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.take(block.split('\n'));
      }
    } catch (error) {
      if (!this.controller.signal.aborted) throw error;
    } finally {
      this.hasEnded = true;
    }
  }

  private take(lines: readonly string[]): void {
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    this.comments += lines.filter((line) => line.startsWith(':')).length;
    this.lastEventId = field('id') ?? this.lastEventId;
    const data = field('data');
    if (data === undefined) return;
    this.received.push({ id: this.lastEventId, event: field('event') ?? 'message', data: JSON.parse(data) });
  }
}
