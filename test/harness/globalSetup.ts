import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildPages } from '../../dev/build';
import { startThrowawayStack } from '../../dev/engines/throwaway';
import { buildBundle } from '../../worker/bundle';
import { plantSeeded } from './database';
import { engines } from './engines';

/**
 * Starts the engines once and builds the workflow bundle once, for all files of the project `desk`. The addresses go
 * through the environment, the only thing that jest hands on to its workers. An address that is already set there is
 * used as it is: so the tests run against a production-shaped server too.
 */
export default async function globalSetup(): Promise<void> {
  const { env } = process;
  const { code } = await buildBundle();
  const stack = await startThrowawayStack({
    say: (line) => console.log(line),
    real: {
      TEMPORAL_ADDRESS: env.GUICHET_TEST_TEMPORAL,
      MONGODB_URI: env.GUICHET_TEST_MONGODB,
      SMTP_URL: env.GUICHET_TEST_SMTP,
    },
  });
  engines.stack = stack;
  env.GUICHET_TEST_TEMPORAL = stack.temporal.address;
  env.GUICHET_TEST_MONGODB = stack.mongodb.uri;
  env.GUICHET_TEST_SMTP = stack.mail.smtpUrl;
  await plantSeeded(stack.mongodb.uri);
  env.GUICHET_TEST_MAIL = stack.mail.pageUrl ?? '';
  env.GUICHET_TEST_PAGES = path.join(stack.dataDir, 'pages');
  await buildPages(env.GUICHET_TEST_PAGES);
  env.GUICHET_TEST_BUNDLE = path.join(stack.dataDir, 'workflow-bundle.js');
  await writeFile(env.GUICHET_TEST_BUNDLE, code);
}
