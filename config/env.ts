import { z } from 'zod';
import { ldapFaults, ldapShape } from './ldap';
import { mailInFaults, mailInShape } from './mailIn';

const MIN_SECRET_LENGTH = 32;
/** Never used when NODE_ENV is production. */
const DEVELOPMENT_SECRET = 'for development only, signs nothing of worth';

const limit = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const secret = z.string().min(MIN_SECRET_LENGTH);

/** The environment of the API and the worker. `.env.example` says the same; a test keeps the two together. */
export const envSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('In production, secrets have no default.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('The least severe log lines that are written.'),

  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233').describe('The Temporal server, host:port.'),
  TEMPORAL_NAMESPACE: z.string().default('guichet').describe('The namespace of the desk in Temporal.'),
  TEMPORAL_UI_URL: z.url().optional().describe('Where operators open the Temporal UI; shown to staff.'),
  MONGODB_URI: z
    .string()
    .default('mongodb://127.0.0.1:27017/guichet?replicaSet=rs0')
    .describe('The MongoDB replica set, with the name of the database.'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:1025').describe('The mail relay.'),
  MAIL_FROM: z.string().default('Guichet <guichet@localhost>').describe('The sender of every mail.'),

  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/[^/]+|unix:\/.+)$/, 'Expected tcp://host:port or unix:/path')
    .optional()
    .describe('The clamd that files are scanned by; until then they cannot be downloaded.'),

  PUBLIC_URL: z
    .url()
    .default('http://127.0.0.1:8080')
    .transform((url) => url.replace(/\/+$/, ''))
    .describe('Where people reach the desk; the links in the mails start with it.'),
  LINK_SECRET: secret
    .optional()
    .describe(
      'Signs the links in the mails, keys digests, encrypts tokens until they are mailed; at least 32 characters. Required in production.',
    ),

  ...mailInShape,

  ...ldapShape,

  POLICY_ID: z
    .string()
    .default('academie-paris')
    .describe('The policy under which new tickets are opened, in its latest version.'),

  MAIL_SERVICE_ID: z
    .string()
    .default('autre-demande')
    .describe('The service that a ticket which comes by mail is about, until somebody classifies it.'),
  MAIL_ESTABLISHMENT_ID: z
    .string()
    .optional()
    .describe('The establishment (UAI code) of tickets by mail from people who have none.'),

  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(8080)
    .describe('Port of the API and its pages; 0 takes a free one.'),
  TRUST_PROXY: limit(0).describe(
    'How many reverse proxies stand before the API; the address of a caller is read behind them.',
  ),
  RATE_LIMIT_PER_TOKEN: limit(1_200).describe('Requests a minute for one token; 0 for no limit.'),
  RATE_LIMIT_PER_ADDRESS: limit(6_000).describe('Requests a minute from one address; 0 for no limit.'),
  METRICS_TOKEN: secret
    .optional()
    .describe('Bearer token of /metrics. Without it, only this machine reads the metrics, and not through a proxy.'),
  STATE_MARK: z
    .string()
    .max(100)
    .optional()
    .describe(
      'The words of the State’s mark on the pages, `|` between lines. Only for services that are entitled to it.',
    ),
  DESK_PHONE: z
    .string()
    .regex(/^\+?[\d .()-]{3,30}$/)
    .optional()
    .describe('The telephone number of the desk, as the public pages write it.'),
  REMOTE_TOOL_URL_TEMPLATE: z
    .string()
    .includes('{machine}')
    .optional()
    .describe('Address of the remote takeover tool, with {machine} in it; released only under a live consent.'),
  ALLOW_DRILLS: z
    .stringbool()
    .default(false)
    .describe('Whether tickets may be opened as drills, that live in skipped time.'),

  CALLS_SECRET: secret
    .optional()
    .describe('Signs what the PBX says of calls; at least 32 characters. Without it, the desk takes no such events.'),
  CALLERS_KEPT_DAYS: z.coerce
    .number()
    .int()
    .min(0)
    .max(36_500)
    .default(365)
    .describe('How long the number of a caller is kept after the call; the call itself stays.'),

  WORKFLOW_BUNDLE: z
    .string()
    .optional()
    .describe('A bundle of the workflow code built beforehand; built at start otherwise.'),
  WORKER_HEARTBEAT_FILE: z.string().optional().describe('A file the worker touches while it is alive.'),
});

export type Env = Omit<z.infer<typeof envSchema>, 'LINK_SECRET'> & { LINK_SECRET: string };

/** `NAME=` in a file means "not set". Throws an error that names every fault and no value. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) throw new Error(`The environment is not usable.\n${z.prettifyError(parsed.error)}`);
  const { NODE_ENV, LINK_SECRET } = parsed.data;
  const isSecretMissing = LINK_SECRET === undefined && NODE_ENV === 'production';
  const faults = [
    ...(isSecretMissing ? ['LINK_SECRET is required in production'] : []),
    ...mailInFaults(parsed.data),
    ...(parsed.data.MAIL_UNKNOWN_SENDER === 'ticket' && parsed.data.MAIL_ESTABLISHMENT_ID === undefined
      ? ['MAIL_ESTABLISHMENT_ID is required by MAIL_UNKNOWN_SENDER=ticket']
      : []),
    ...ldapFaults(parsed.data),
  ];
  if (faults.length > 0) throw new Error(['The environment is not usable.', ...faults].join('\n✖ '));
  return { ...parsed.data, LINK_SECRET: LINK_SECRET ?? DEVELOPMENT_SECRET };
}
