/** `npm run screenshots`: makes the tickets they show, on a desk that runs or on one of its own, and writes docs/pages. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DeskClient } from './demo/client';
import { findDesk } from './demo/findDesk';
import { root } from './env';
import { fillTheDesk } from './screenshots/busyDesk';
import { sendMails } from './screenshots/mails';
import { Photographer } from './screenshots/photographer';
import { readme } from './screenshots/readme';
import { type Stagehand, setScene } from './screenshots/scene';
import { SHOTS } from './screenshots/shots';

const FOLDER = path.join(root, 'docs', 'pages');
const CAST = ['c.martin', 'l.bernard', 'f.garcia'];
const CALENDAR = 'academie-paris';
const OPEN_MS = 90 * 3_600_000;

/** What has to be let go of, the last one first. */
const parts: (() => Promise<void>)[] = [];
let isLeaving = false;

async function leave(): Promise<void> {
  if (isLeaving) return;
  isLeaving = true;
  for (const part of [...parts].reverse()) await part();
}

async function takeAll(): Promise<void> {
  const { desk, isOwn } = await findDesk((line) => console.log(line), parts);
  const client = new DeskClient(desk);
  await client.meet(CAST);
  const hand = stagehandOf(client, !isOwn);
  const scene = await setScene(hand);
  if (isOwn) await fillTheDesk(client, hand, desk.mongodb);
  await sendMails(desk);
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.png')) rmSync(path.join(FOLDER, file));
  const photographer = await Photographer.arrive(desk, FOLDER);
  parts.push(() => photographer.leave());
  for (const shot of SHOTS) for (const file of await photographer.take(shot, scene)) console.log(`docs/pages/${file}`);
  writeFileSync(path.join(FOLDER, 'README.md'), readme(SHOTS));
}

const stagehandOf = (client: DeskClient, areDrills: boolean): Stagehand => ({
  open: async (login, what) => (await client.open(login, what, areDrills)).number,
  act: (login, number, command, facts = {}) => client.act(login, number, command, facts),
  idOf: async (login) => client.idOf(login),
  openingTimes: async () => (await client.businessTime(CALENDAR, Date.now(), OPEN_MS)).intervals,
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => void leave().then(() => process.exit(130)));
}
// Listening for the end of whoever started us must not keep us here once everything is done.
process.channel?.unref();

async function main(): Promise<void> {
  try {
    await takeAll();
  } catch (error) {
    // Whatever fails once somebody has asked to stop fails because of that.
    if (isLeaving) return;
    process.exitCode = 1;
    console.error(error);
  }
  await leave();
}

void main();
