import { dice } from '../dev/seed/dice';

const AGENTS = ['SIP/lea', 'SIP/tom', 'SIP/eva', 'SIP/paul', 'SIP/nora', 'SIP/hugo'];
const QUEUES = ['dsi', 'dsi-examens'];
/** 2025-09-01T06:00:00Z: whenever it is read, it is of the past. */
const BEGINS = 1_756_706_400;

/** So many lines of a queue_log as a busy desk's Asterisk writes them, always the same: calls overlap, lines are in order. */
export function* queueLogLines(count: number): Generator<string> {
  const roll = dice(5);
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  const pick = (from: readonly string[]) => from[between(0, from.length - 1)] ?? '';
  let now = BEGINS;
  let pending: { at: number; line: string }[] = [];
  let written = 0;
  for (let call = 0; ; call++) {
    now += between(0, 40);
    const id = `${now}.${call}`;
    const queue = pick(QUEUES);
    const say = (at: number, rest: string) => pending.push({ at, line: `${at}|${id}|${queue}|${rest}` });
    say(now, `NONE|ENTERQUEUE||01${String(between(0, 99_999_999)).padStart(8, '0')}|${between(1, 6)}`);
    const luck = roll();
    const wait = between(1, luck < 0.8 ? 40 : 400);
    const agent = pick(AGENTS);
    if (luck < 0.88) {
      if (roll() < 0.3) say(now + Math.floor(wait / 2), `${pick(AGENTS)}|RINGNOANSWER|${between(1_000, 15_000)}`);
      const talk = between(20, 900);
      say(now + wait, `${agent}|CONNECT|${wait}|${id}9|${between(1, 9)}`);
      say(now + wait + talk, `${agent}|${roll() < 0.6 ? 'COMPLETECALLER' : 'COMPLETEAGENT'}|${wait}|${talk}|1`);
    } else if (luck < 0.96) say(now + wait, `NONE|ABANDON|1|${between(1, 6)}|${wait}`);
    else if (luck < 0.98) say(now + wait, `NONE|EXITWITHKEY|9|1|1|${wait}`);
    else say(now + wait, `NONE|EXITWITHTIMEOUT|1|1|${wait}`);
    if (call % 200 === 0) pending.push({ at: now, line: `${now}|NONE|${queue}|${agent}|PAUSE|pause` });
    pending.sort((a, b) => a.at - b.at);
    const due = pending.findIndex(({ at }) => at > now);
    for (const { line } of pending.slice(0, due < 0 ? undefined : due)) {
      yield line;
      if (++written === count) return;
    }
    pending = due < 0 ? [] : pending.slice(due);
  }
}
