import type { Client } from '@temporalio/client';
import { isDrained } from '../../domain/ticket/outbox';
import { type Instant, SECOND_MS } from '../../domain/time';
import { readState } from '../../temporal/resumeTicket';
import { fastForward } from '../../temporal/timeSkipping';
import { workflowIdOf } from '../../workflows/contract';
import { DemoFailure } from './failure';
import { until } from './until';

const SETTLE_MS = 60_000;

/** The time in which one ticket lives: the wall's, plus what was skipped. Other tickets do not notice. */
export class TicketTime {
  constructor(
    private readonly temporal: Client,
    private readonly number: string,
  ) {}

  /** Null once the ticket's life is over. */
  async now(): Promise<Instant | null> {
    const { namespace } = this.temporal.options;
    const execution = { workflowId: workflowIdOf(this.number) };
    const { workflowService } = this.temporal.connection;
    const { workflowExecutionInfo, workflowExtendedInfo } = await workflowService.describeWorkflowExecution({
      namespace,
      execution,
    });
    if (workflowExecutionInfo?.closeTime) return null;
    const time = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return time ? Number(time.seconds) * SECOND_MS + Math.floor((time.nanos ?? 0) / 1_000_000) : Date.now();
  }

  /** Lets time pass, every timer on the way firing, and waits for all that follows. */
  async skipTo(at: Instant): Promise<void> {
    const now = await this.now();
    if (now === null) throw new DemoFailure(`La vie du ticket ${this.number} est déjà terminée.`);
    if (at > now) {
      try {
        await fastForward(this.temporal, workflowIdOf(this.number), at - now);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new DemoFailure(`Ce serveur Temporal n’avance pas le temps d’un ticket (${why}).`);
      }
    }
    await this.settled();
  }

  /** Until everything that follows from what happened is written down, reserved and sent. */
  settled(): Promise<void> {
    return until(
      () => this.isDrained(),
      `Les suites du ticket ${this.number} (historique, créneaux, courriels) n’arrivent pas : le worker du guichet travaille-t-il ?`,
      SETTLE_MS,
    );
  }

  /** A worker that has just been started does not answer yet. */
  private isDrained(): Promise<boolean> {
    return readState(this.temporal, this.number).then(
      ({ outbox }) => isDrained(outbox),
      () => false,
    );
  }
}
