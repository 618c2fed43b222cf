import { type BenchDesk, startDesk } from './desk';
import { openings } from './openings';
import { type Options, readOptions, type SectionName } from './options';
import { type Section, toText } from './report';

type Measure = (desk: BenchDesk, options: Options) => Promise<Section>;
const MEASURES = { openings } as unknown as Record<SectionName, Measure>;

const say = (line: string) => console.log(line);

async function main() {
  const options = readOptions(process.argv.slice(2));
  const desk = await startDesk({ profile: options.profile, say });
  try {
    desk.failure.catch(() => {});
    for (const name of options.sections) if (MEASURES[name]) say(`\n${toText(await Promise.race([MEASURES[name](desk, options), desk.failure]))}`);
  } finally {
    await desk.stop();
  }
}
main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 1;
});
