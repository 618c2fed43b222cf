/** `npm run bench`: the desk and its baselines, in one run, on engines of their own. docs/performance.md says how to read it. */
import { commands } from './commands';
import { type BenchDesk, startDesk } from './desk';
import { histories } from './histories';
import { describeMachine } from './machine';
import { writeResults } from './markdown';
import { memorySection, readMemory } from './memory';
import { openings } from './openings';
import { type Options, readOptions, type SectionName } from './options';
import { type Section, toText } from './report';
import { thresholds } from './thresholds';

const MEASURES: Record<SectionName, (desk: BenchDesk, options: Options) => Promise<Section>> = {
  openings,
  commands,
  histories,
  thresholds,
};

const say = (line: string) => console.log(line);

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  const machine = { lines: [] as string[] };
  const sections: Section[] = [];
  const show = (section: Section) => {
    sections.push(section);
    say(`\n${toText(section)}`);
  };
  say('Starting a desk and its baselines on engines of their own …');
  const desk = await startDesk({ profile: options.profile, say });
  const stop = () => void desk.stop().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, stop);
  try {
    machine.lines = await describeMachine(desk);
    say(machine.lines.join('\n'));
    await Promise.race([measureAll(desk, options, show), desk.failure]);
  } finally {
    await desk.stop();
  }
  if (options.markdown) say(`\nWritten to ${writeResults({ args, machine: machine.lines, sections })}.`);
  const missed = sections.flatMap(({ targets }) => targets).filter(({ isMet }) => !isMet);
  if (options.quick) say('\nA quick run shows that the benchmark works; its figures are not judged.');
  else if (missed.length > 0) process.exitCode = 1;
}

async function measureAll(desk: BenchDesk, options: Options, show: (section: Section) => void): Promise<void> {
  const memory = readMemory(desk);
  for (const name of options.sections) show(await MEASURES[name](desk, options));
  show(await memorySection(desk, memory));
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
