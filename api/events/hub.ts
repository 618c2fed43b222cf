import type { Actor } from '../../domain/access/actor';
import { canonical } from '../../domain/digest';
import { type Feed, FeedLost, followTimeline, replayTimeline } from '../../store/feed';
import { standingsOf } from '../../store/standings';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { EventStream, type Viewer } from './stream';

export interface Periods {
  heartbeatMs: number;
  recheckMs: number;
}

const PERIODS: Periods = { heartbeatMs: 15_000, recheckMs: 800 };
const MAX_STREAMS = 5;
/** Who missed more than this reads their page anew sooner than all of it. */
const MAX_MISSED = 1_000;

/** The event streams of this process: one feed of the timeline, told to each subscriber as far as they may see it. */
export class EventHub {
  private readonly streams = new Set<EventStream>();
  private readonly periods: Periods;
  private feed: Feed | null = null;
  private timers: NodeJS.Timeout[] = [];
  private isRechecking = false;

  constructor(
    private readonly deps: Pick<Deps, 'store' | 'log'>,
    private readonly closing: AbortSignal,
    periods: Partial<Periods> = {},
  ) {
    this.periods = { ...PERIODS, ...periods };
    closing.addEventListener('abort', () => this.each((stream) => stream.finish()));
  }

  /** A stream that misses nothing from now on, or after the event it is resumed at. */
  async open(viewer: Viewer, after?: string): Promise<EventStream> {
    if (this.closing.aborted) throw Problem.retryLater('unavailable', 2);
    const own = [...this.streams].filter((it) => it.viewer.actor.id === viewer.actor.id);
    if (own.length >= MAX_STREAMS) throw Problem.retryLater('tooManyStreams', 30);
    const stream = new EventStream(viewer);
    this.streams.add(stream);
    stream.once('close', () => this.leave(stream));
    try {
      const feed = this.feed ?? this.start();
      await feed.opened;
      if (after === undefined) stream.begin(feed.position());
      else await this.resume(stream, feed, after);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  private async resume(stream: EventStream, feed: Feed, after: string): Promise<void> {
    try {
      const missed = await replayTimeline(this.deps.store, { after, upTo: feed.position(), limit: MAX_MISSED });
      stream.begin(missed.position, missed.items);
    } catch (error) {
      if (!(error instanceof FeedLost)) throw error;
      stream.begin(feed.position());
      stream.reset();
    }
  }

  private start(): Feed {
    const { store, log } = this.deps;
    const feed = followTimeline(store, {
      onItem: (item) => this.each((stream) => stream.offer(item)),
      onLost: () => this.each((stream) => stream.reset()),
      onFault: (err) => log.warn({ err }, 'the feed of events is interrupted'),
    });
    this.feed = feed;
    this.timers = [
      setInterval(() => this.each((stream) => stream.beat(feed.position())), this.periods.heartbeatMs),
      setInterval(() => void this.recheck(), this.periods.recheckMs),
    ];
    return feed;
  }

  /** Nothing runs for nobody: who comes next opens the feed again. */
  private leave(stream: EventStream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    for (const timer of this.timers) clearInterval(timer);
    void this.feed?.stop();
    this.feed = null;
  }

  /** Ends the streams of those whose account, credential, roles or groups are not what they were. */
  private async recheck(): Promise<void> {
    if (this.isRechecking) return;
    this.isRechecking = true;
    const streams = [...this.streams];
    try {
      const holders = streams.map(({ viewer: { actor, credential } }) => ({ accountId: actor.id, credential }));
      const standings = await standingsOf(this.deps.store, holders);
      for (const stream of streams) {
        const now = standings.get(stream.viewer.credential);
        if (!now || factsOf(now) !== factsOf(stream.viewer.actor)) stream.revoke();
      }
    } catch (err) {
      // While MongoDB is away nothing is told to anybody either.
      this.deps.log.warn({ err }, 'the rights of event streams could not be read again');
    } finally {
      this.isRechecking = false;
    }
  }

  private each(act: (stream: EventStream) => void): void {
    for (const stream of this.streams) act(stream);
  }
}

const factsOf = ({ identifiedBy: _how, ...facts }: Actor): string => canonical(facts);
