import { connectTemporal, type Temporal } from '../temporal/connection';
import { NAMESPACE } from '../workflows/contract';
import { DeskClient } from './demo/client';
import { DemoFailure } from './demo/failure';
import { type FoundDesk, findDesk } from './demo/findDesk';
import { Mailbox } from './demo/mailbox';
import { Narrator } from './demo/narrator';
import { STORIES } from './demo/stories';
import { summary } from './demo/summary';
import { type Stage, Tale } from './demo/tale';
import { bad, bold, dim, good, say } from './demo/terminal';

/** Tells four tickets from their opening to the end of their lives, and fails when one of them lives another life. */
async function tellAll({ desk, isOwn }: FoundDesk, temporal: Temporal): Promise<void> {
  const begun = Date.now();
  const client = new DeskClient(desk);
  await client.meet(STORIES.flatMap(({ cast }) => cast));
  const narrator = new Narrator(desk, client.loginOf);
  const stage: Stage = { client, mailbox: new Mailbox(desk.mail), temporal: temporal.client, narrator };

  const told = [];
  for (const [index, story] of STORIES.entries()) {
    narrator.chapter(`${index + 1}/${STORIES.length}`, story.title, story.about);
    const tale = new Tale(stage);
    await story.tell(tale);
    narrator.finale(tale.scene);
    told.push({ title: story.title, scene: tale.scene });
  }

  say('', bold('En résumé'), '', ...summary(told), '');
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  say(good(`Les quatre histoires se sont déroulées comme prévu, en ${seconds} s.`));
  if (isOwn) say(dim('Pour ouvrir ces adresses : « npm start », puis « npm run demo » dans un autre terminal.'));
}

/** What has to be let go of, the last one first. */
const parts: (() => Promise<void>)[] = [];
let isLeaving = false;

async function leave(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  for (const part of [...parts].reverse()) await part();
}

async function main(): Promise<void> {
  try {
    const found = await findDesk((line) => say(dim(line)), parts);
    const temporal = connectTemporal({ address: found.desk.temporal, namespace: NAMESPACE });
    parts.push(temporal.close);
    await tellAll(found, temporal);
  } catch (error) {
    // Whatever fails once somebody has asked to stop fails because of that.
    if (isLeaving) return;
    process.exitCode = 1;
    console.error(bad(`\nLa démonstration s’arrête : ${complaintOf(error)}`));
  }
  await leave();
}

function complaintOf(error: unknown): string {
  if (error instanceof DemoFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => void leave().then(() => process.exit(130)));
}
// Listening for the end of whoever started us must not keep us here once everything is told.
process.channel?.unref();

void main();
