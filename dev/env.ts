import path from 'node:path';
import { z } from 'zod';

export const root = path.resolve(__dirname, '..');

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback);

/** What the embedded stack reads from the environment. The desk's own processes have `config/env.ts`. */
export const devEnvSchema = z.object({
  DATA_DIR: z.string().default('.data').describe('Where the embedded engines keep their data, logs and secrets.'),
  GUICHET_TOOLS_DIR: z
    .string()
    .default('.data/tools')
    .describe('Where installed engines are kept, shared by all runs.'),
  TEMPORAL_CLI: z.string().optional().describe('Path of the `temporal` command to use instead of finding one.'),
  MONGOD: z.string().optional().describe('Path of the `mongod` command to use instead of finding one.'),

  TEMPORAL_ADDRESS: z
    .string()
    .optional()
    .describe('A real Temporal server (host:port); the embedded one is not started.'),
  MONGODB_URI: z.string().optional().describe('A real MongoDB replica set; the embedded one is not started.'),
  SMTP_URL: z.string().optional().describe('A real mail server; the mail catcher is not started.'),

  DEMO_DATA: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .describe('Whether demonstration data is planted; if not set, only in the embedded MongoDB.'),

  PORT: port(8080).describe('Port of the API and the pages.'),
  TEMPORAL_PORT: port(7233).describe('Port of the embedded Temporal server.'),
  TEMPORAL_UI_PORT: port(8233).describe("Port of the embedded Temporal server's pages."),
  MONGODB_PORT: port(27017).describe('Port of the embedded MongoDB.'),
  SMTP_PORT: port(1025).describe('Port on which mails are caught; those to the desk go on to it.'),
  MAIL_IN_PORT: port(2525).describe('Port on which the desk takes mails.'),
  MAIL_UI_PORT: port(1080).describe("Port of the mail catcher's pages."),
});

export type DevEnv = z.infer<typeof devEnvSchema> & { DEMO_DATA: boolean };

/** `PORT=` in a file means "not set", not "port 0". */
export const withoutEmpty = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));

/** Relative paths are taken from the project's root. Throws an error that a person can read. */
export function readDevEnv(source: NodeJS.ProcessEnv = process.env): DevEnv {
  const parsed = devEnvSchema.safeParse(withoutEmpty(source));
  if (!parsed.success) throw new Error(`The environment is not usable.\n${z.prettifyError(parsed.error)}`);
  const env = parsed.data;
  return {
    ...env,
    DEMO_DATA: env.DEMO_DATA ?? env.MONGODB_URI === undefined,
    DATA_DIR: path.resolve(root, env.DATA_DIR),
    GUICHET_TOOLS_DIR: path.resolve(root, env.GUICHET_TOOLS_DIR),
  };
}
