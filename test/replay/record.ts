/**
 * `npx tsx test/replay/record.ts [story…]`: lives the stories anew and writes their histories down. By hand, and only when
 * `RULES_VERSION` was raised or nobody's ticket is open: what is recorded is what every later version must replay.
 */
import { Desk } from '../harness/desk';
import globalSetup from '../harness/globalSetup';
import globalTeardown from '../harness/globalTeardown';
import { roundTheClock } from '../harness/policies';
import { runsOf, writeLife } from './lives';
import { stories } from './stories';

async function main(wanted: readonly string[]): Promise<void> {
  await globalSetup();
  try {
    for (const [name, story] of Object.entries(stories)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const desk = await Desk.start({ policy: roundTheClock });
      try {
        const ticket = await story(desk);
        await ticket.isDelivered();
        const [runs, events] = [await runsOf(desk.client, ticket.number), await ticket.timeline()];
        const size = writeLife(name, ticket.number, runs, events);
        console.log(`${name}: ${runs.length} runs, ${events.length} events, ${Math.round(size / 1024)} kB`);
      } finally {
        await desk.stop();
      }
    }
  } finally {
    await globalTeardown();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
