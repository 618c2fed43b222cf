import { type Instant, SECOND_MS } from '../../domain/time';
import { dateAfter, instantOf, parisOf } from '../../web/i18n/paris';

const DAYS = 30;
const A_DAY = 44;
const MINUTE_SECONDS = 60;
/** The parts of the desk's day, with the share of calls that come up to the end of each. */
const PARTS: readonly (readonly [from: string, minutes: number, upTo: number])[] = [
  ['08:30', 150, 0.5],
  ['11:00', 90, 0.65],
  ['13:30', 120, 0.9],
  ['15:30', 120, 1],
];

/** The calls of the last weeks as Asterisk's `queue_log` tells them: more on Mondays, some lost, some late. */
export function queueLogBefore(now: Instant): string {
  const roll = dice(11);
  const today = parisOf(now).date;
  const lines: [at: number, line: string][] = [];
  for (let day = dateAfter(today, -DAYS); day < today; day = dateAfter(day, 1)) {
    const weekday = new Date(day).getUTCDay();
    if (weekday % 6 === 0) continue;
    const calls = Math.round(A_DAY * (weekday === 1 ? 1.4 : 1) * (0.8 + roll() * 0.4));
    const strain = roll();
    for (let call = 0; call < calls; call++) lines.push(...tell(day, call, roll, strain));
  }
  return `${lines
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join('\n')}\n`;
}

function tell(day: string, call: number, roll: () => number, strain: number): [number, string][] {
  const entered = enteredAt(day, roll);
  const id = `${entered}.${call}`;
  const line = (at: number, rest: string): [number, string] => [at, `${at}|${id}|guichet|${rest}`];
  const begins = line(entered, `NONE|ENTERQUEUE||01${String(Math.floor(roll() * 1e8)).padStart(8, '0')}|1`);
  const luck = roll();
  if (luck < 0.04 + strain * 0.06) {
    const wait = 2 + Math.floor(roll() * 90);
    return [begins, line(entered + wait, `NONE|ABANDON|1|1|${wait}`)];
  }
  const wait = luck > 0.97 - strain * 0.09 ? 31 + Math.floor(roll() * 80) : 3 + Math.floor(roll() * 25);
  const talk = MINUTE_SECONDS + Math.floor(roll() * 8 * MINUTE_SECONDS);
  return [
    begins,
    line(entered + wait, `SIP/desk|CONNECT|${wait}|${id}9|4`),
    line(entered + wait + talk, `SIP/desk|COMPLETECALLER|${wait}|${talk}|1`),
  ];
}

/** In whole seconds of the epoch. */
function enteredAt(day: string, roll: () => number): number {
  const share = roll();
  const [from, minutes] = PARTS.find(([, , upTo]) => share < upTo) ?? ['08:30', 150];
  return Math.floor(instantOf(day, from) / SECOND_MS + roll() * minutes * MINUTE_SECONDS);
}

/** Numbers between 0 and 1, the same for the same seed, so that two pictures differ by the pages alone. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
