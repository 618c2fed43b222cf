import { parseArgs } from 'node:util';
import { z } from 'zod';
import { LANGUAGES } from '../domain/words';

const optional = z.string().trim().min(1).max(100).optional();

/** The first administrator, by the environment; arguments say the same and win. */
export const setupEnvSchema = z.object({
  SETUP_ADMIN_LOGIN: optional.describe('The login of the first administrator; without it, none is made.'),
  SETUP_ADMIN_GIVEN: optional.describe('Their given name.'),
  SETUP_ADMIN_FAMILY: optional.describe('Their family name.'),
  SETUP_ADMIN_ADDRESS: z.email().optional().describe('Where their invitation is mailed to.'),
  SETUP_ADMIN_LANGUAGE: z.enum(LANGUAGES).default('fr').describe('The language of their mails and pages.'),
});

export interface FirstAdmin {
  login: string;
  name: { given: string; family: string };
  address: string;
  language: (typeof LANGUAGES)[number];
}

export interface SetupInput {
  admin: FirstAdmin | null;
  /** The link is shown instead of being mailed: for a desk whose mail is not yet set up. */
  printLink: boolean;
}

const OPTIONS = {
  login: { type: 'string' },
  given: { type: 'string' },
  family: { type: 'string' },
  address: { type: 'string' },
  language: { type: 'string' },
  'print-link': { type: 'boolean' },
} as const;

/** Throws an error that names every fault. */
export function readSetup(args: string[], env: NodeJS.ProcessEnv): SetupInput {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { 'print-link': printLink = false, ...given } = values;
  const byArgument = Object.entries(given).map(([name, value]) => [`SETUP_ADMIN_${name.toUpperCase()}`, value]);
  const known = Object.entries(env).filter(([, value]) => value !== '');
  const parsed = setupEnvSchema.safeParse(Object.fromEntries([...known, ...byArgument]));
  if (!parsed.success) throw new Error(`The setup is not usable.\n${z.prettifyError(parsed.error)}`);
  const {
    SETUP_ADMIN_LOGIN: login,
    SETUP_ADMIN_GIVEN: first,
    SETUP_ADMIN_FAMILY: family,
    SETUP_ADMIN_ADDRESS: address,
    SETUP_ADMIN_LANGUAGE: language,
  } = parsed.data;
  if ([login, first, family, address].every((it) => it === undefined)) return { admin: null, printLink };
  if (login === undefined || first === undefined || family === undefined || address === undefined) {
    throw new Error(
      'The setup is not usable.\n✖ An administrator has a login, a given name, a family name and an address',
    );
  }
  return { admin: { login, name: { given: first, family }, address, language }, printLink };
}
