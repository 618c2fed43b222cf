/** `npm run bench`: the desk and its baselines, in one run, on engines of their own. docs/performance.md says how to read it. */
import { calls } from './calls';
import { commands } from './commands';
import { commitments } from './commitments';
import { type BenchDesk, startDesk } from './desk';
import { histories } from './histories';
import { live } from './live';
import { describeMachine } from './machine';
import { writeResults } from './markdown';
import { memorySection, readMemory } from './memory';
import { openings, warmUp } from './openings';
import { type Options, readOptions, type SectionName } from './options';
import { pages } from './pages';
import { queue } from './queue';
import { type Section, toText } from './report';
import { search } from './search';
import { thresholds } from './thresholds';

const MEASURES: Record<SectionName, (desk: BenchDesk, options: Options) => Promise<Section>> = {
  openings,
  commands,
  histories,
  thresholds,
  pages,
  live,
  queue,
  search,
  calls,
  commitments,
};

const say = (line: string) => console.log(line);

let stopping = false;

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  say('Starting a desk and its baselines on engines of their own …');
  const desk = await startDesk({ profile: options.profile, say });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    say('\nStopping …');
    void desk.stop().finally(() => process.exit(130));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(signal, stop);
  // Being told that the parent is gone must not keep this process.
  process.channel?.unref();
  try {
    const machine = await describeMachine(desk);
    say(machine.join('\n'));
    const sections = await Promise.race([measureAll(desk, options), desk.failure]);
    if (options.markdown) say(`\nWritten to ${writeResults({ args, machine, sections })}.`);
    judge(sections, options);
  } finally {
    if (!stopping) await desk.stop();
  }
}

async function measureAll(desk: BenchDesk, options: Options): Promise<Section[]> {
  const memory = readMemory(desk);
  const sections: Section[] = [];
  const show = (section: Section) => {
    sections.push(section);
    say(`\n${toText(section)}`);
  };
  if (!options.quick) {
    say('\nWarming up …');
    await warmUp(desk);
  }
  for (const name of options.sections) show(await MEASURES[name](desk, options));
  // After a part of it alone it would say something else under the same title.
  if (options.sections.length === Object.keys(MEASURES).length) show(await memorySection(desk, memory));
  return sections;
}

function judge(sections: readonly Section[], { quick }: Options): void {
  if (quick) {
    say('\nA quick run shows that the benchmark works; its figures are not judged.');
    return;
  }
  const missed = sections.flatMap(({ targets }) => targets).filter(({ isMet }) => !isMet);
  if (missed.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  // Whatever fails while it is being stopped only fails because of that.
  if (stopping) return;
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
