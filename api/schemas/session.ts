import { z } from 'zod';
import { MAX_LENGTH } from '../auth/passwords';
import { instantOut } from './common';
import { meSchema } from './me';

/** An empty or blank password is nobody's, and is refused before anything is asked of anybody. */
const password = z.string().max(MAX_LENGTH).regex(/\S/, { error: 'Expected a password that is not blank' });

const login = z.string().trim().min(1).max(100);

export const signInBody = z.strictObject({ login, password });

export const resetBody = z.strictObject({ login });

export const newPasswordBody = z.strictObject({
  token: z.string().min(1).max(100).meta({ description: 'Of the invitation or of the reset; it works once.' }),
  password: z
    .string()
    .max(MAX_LENGTH)
    .meta({ description: 'At least 12 characters, and not the login: `passwordTooWeak` otherwise.' }),
});

export const sessionSchema = z
  .object({
    me: meSchema,
    csrfToken: z.string().meta({ description: 'The `X-CSRF-Token` of every call that is not GET.' }),
    expiresAt: instantOut,
  })
  .meta({ id: 'Session' });

export const noSessionSchema = z.object({ me: z.null() }).meta({ id: 'NoSession' });
export type Session = z.output<typeof sessionSchema> | z.output<typeof noSessionSchema>;

export const sessionHeaders = z.object({
  'Set-Cookie': z.string().meta({ description: 'The session cookie, `guichet_session`.' }),
});
