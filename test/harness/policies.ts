import type { Policy } from '../../domain/policy/policy';
import type { Opening } from '../../domain/ticket/open';
import type { Store } from '../../store/store';
import { putPolicy, readCalendar, readPolicy } from '../../store/terms';

export type PolicyChange = (policy: Policy) => Policy;
export type Pins = Pick<Opening, 'policy' | 'calendar'>;

export const asSeeded: PolicyChange = (policy) => policy;

/** Business time is wall time, whatever the hour and the day a test runs at. */
export const roundTheClock: PolicyChange = (policy) => ({ ...policy, calendarId: 'continu' });

/** A follow-up of a bad rating is recalled every twenty days: few mails to read, and a short history. */
export const rarelyRecalled: PolicyChange = (policy) => {
  const followUp = { time: 'wall', seconds: 57_600, reminderPercents: [50], repeatSeconds: 20 * 86_400 } as const;
  return { ...roundTheClock(policy), rating: { badAtMost: 2, followUp } };
};

/** The seeded policy and changed ones: published, each as a version of its own, so that mails and the auditor find them too. */
export class Policies {
  private readonly published = new Map<PolicyChange, Promise<Pins>>();

  constructor(private readonly store: Store) {}

  /** What tickets are pinned to under this change. */
  pins(change: PolicyChange): Promise<Pins> {
    const pins = this.published.get(change) ?? this.publish(change);
    this.published.set(change, pins);
    return pins;
  }

  private async publish(change: PolicyChange): Promise<Pins> {
    // One after the other: each is the next version.
    await Promise.allSettled(this.published.values());
    const [seeded, latest] = await Promise.all([this.policy(1), this.policy()]);
    if (change === asSeeded) return this.pinsOf(seeded);
    const policy = { ...change(seeded), version: latest.version + 1 };
    await putPolicy(this.store, policy);
    return this.pinsOf(policy);
  }

  private async policy(version?: number): Promise<Policy> {
    const published = await readPolicy(this.store, 'academie-paris', version);
    if (!published) throw new Error('the seeded policy is not there');
    return published.policy;
  }

  private async pinsOf({ id, version, calendarId }: Policy): Promise<Pins> {
    const calendar = await readCalendar(this.store, calendarId);
    if (!calendar) throw new Error(`no calendar ${calendarId} is published`);
    return { policy: { id, version }, calendar: { id: calendar.id, version: calendar.version } };
  }
}
