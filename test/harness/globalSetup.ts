import path from 'node:path';
import { build } from '../../dev/build';
import { startThrowawayStack } from '../../dev/engines/throwaway';
import { plantSeeded } from './database';
import { engines } from './engines';

/**
 * Starts the engines once and builds the desk once, as it is deployed, for all files of the project `desk`. The addresses go
 * through the environment, the only thing that jest hands on to its workers. An address that is already set there is
 * used as it is: so the tests run against a production-shaped server too.
 */
export default async function globalSetup(): Promise<void> {
  const { env } = process;
  const say = (line: string) => console.log(line);
  const real = {
    TEMPORAL_ADDRESS: env.GUICHET_TEST_TEMPORAL,
    MONGODB_URI: env.GUICHET_TEST_MONGODB,
    SMTP_URL: env.GUICHET_TEST_SMTP,
  };
  const [code, stack] = await Promise.all([build(say), startThrowawayStack({ say, real })]);
  engines.stack = stack;
  env.GUICHET_TEST_TEMPORAL = stack.temporal.address;
  env.GUICHET_TEST_MONGODB = stack.mongodb.uri;
  env.GUICHET_TEST_SMTP = stack.mail.smtpUrl;
  await plantSeeded(stack.mongodb.uri);
  env.GUICHET_TEST_MAIL = stack.mail.pageUrl ?? '';
  env.GUICHET_TEST_CODE = code;
  env.GUICHET_TEST_PAGES = path.join(code, 'pages');
  env.GUICHET_TEST_BUNDLE = path.join(code, 'workflow-bundle.js');
}
