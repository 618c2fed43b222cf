import { DEFAULT_PBX } from '../../domain/calls/call';
import type { Fact } from '../../domain/calls/fact';
import { addFact, type Trails } from '../../domain/calls/trail';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../domain/time';
import { keepTrails } from '../../store/calls';
import { openStore } from '../../store/store';
import { dice } from './dice';
import { accounts } from './people';

const DAYS = 45;
const QUEUE = 'dsi';
const AGENTS = ['l.bernard', 's.petit', 'm.lefevre', 't.nguyen', 'n.benali'];
const KEPT_MS = 365 * DAY_MS;

/** The past weeks of a desk's telephone, once: later starts find them there. Nobody planted them in a desk of one's own. */
export async function plantCalls(mongodbUri: string, now: Instant): Promise<void> {
  const store = await openStore(mongodbUri);
  try {
    if (await store.models.calls.exists({})) return;
    const trails: Trails = new Map();
    for (let day = DAYS; day >= 1; day--) callsOfDay(trails, Math.floor(now / DAY_MS) * DAY_MS - day * DAY_MS);
    await keepTrails(store, trails.values(), { pbx: DEFAULT_PBX, now, keepNumbersMs: KEPT_MS });
  } finally {
    await store.close();
  }
}

/** Mornings are busy, most wait some seconds, few give up. Within the opening hours whatever the clock change. */
function callsOfDay(trails: Trails, midnight: Instant): void {
  const weekday = new Date(midnight).getUTCDay();
  if (weekday === 0 || weekday === 6) return;
  const roll = dice(midnight / DAY_MS);
  const people = accounts.flatMap(({ phones = [] }) => phones);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(roll() * from.length)];
  const count = 8 + Math.floor(roll() * 8);
  for (let i = 0; i < count; i++) {
    const hour = roll() < 0.65 ? 7.6 + roll() * 2.8 : 12.7 + roll() * 2.5;
    const at = midnight + Math.floor((hour * HOUR_MS) / SECOND_MS) * SECOND_MS;
    const told = { callid: `demo-${at / SECOND_MS}.${i}`, queue: QUEUE, number: pick(people) ?? null };
    const add = (fact: Partial<Fact> & Pick<Fact, 'kind' | 'at'>) =>
      addFact(trails, told, { waitMs: null, talkMs: null, agent: null, ...fact });
    add({ kind: 'entered', at });
    const luck = roll();
    const wait = Math.floor((luck < 0.92 ? 3 + roll() * 24 : 30 + roll() * 150) * SECOND_MS);
    if (luck > 0.97) add({ kind: luck > 0.995 ? 'timedOut' : 'abandoned', at: at + 2 * wait });
    else {
      const agent = pick(AGENTS) ?? null;
      add({ kind: 'answered', at: at + wait, agent });
      add({ kind: 'ended', at: at + wait + Math.floor((1 + roll() * 9) * MINUTE_MS), agent });
    }
  }
}
