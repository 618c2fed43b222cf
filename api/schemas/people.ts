import { z } from 'zod';
import { normalNumber } from '../../domain/calls/number';
import { LANGUAGES, ROLES } from '../../domain/words';
import { TOKEN_SCOPES } from '../../store/models/tokens';
import { idSchema, instantIn, instantOut, pageOf, pageQuery } from './common';

export const accountParams = z.strictObject({ id: idSchema });

export const peopleQuery = z.strictObject({
  q: z.string().trim().min(1).max(100).exactOptional().meta({
    description: 'Beginnings of words of the name, of the login or of the UAI code; accents do not matter.',
  }),
  role: z.enum(ROLES).exactOptional(),
  groupId: idSchema.exactOptional(),
  ...pageQuery,
});

const name = z.object({ given: z.string(), family: z.string() });
const absences = z.array(z.object({ from: instantOut, to: instantOut, substituteId: z.string().nullable() }));

const person = {
  id: z.string(),
  login: z.string(),
  name,
  roles: z.array(z.enum(ROLES)),
  establishmentId: z.string().nullable(),
  room: z.string().nullable(),
  active: z.boolean(),
  absentUntil: instantOut.nullable(),
  substituteId: z.string().nullable().meta({ description: 'Of who is absent now.' }),
};

export const peopleSchema = pageOf(z.object(person).meta({ id: 'Person' }));
export type Person = z.output<typeof peopleSchema>['data'][number];

export const accountSchema = z
  .object({
    ...person,
    address: z.string(),
    bouncedAt: instantOut
      .nullable()
      .meta({ description: 'Since when mails to this address come back; null once one arrives, or it is changed.' }),
    language: z.enum(LANGUAGES),
    groups: z.array(z.string()),
    absences,
    phones: z.array(z.string()).meta({ description: 'Who calls from one of them is shown as this person.' }),
    source: z.enum(['desk', 'ldap']).meta({ description: 'Who keeps the password.' }),
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof accountSchema>;

const line = (max: number) => z.string().trim().min(1).max(max);

const facts = {
  name: z.strictObject({ given: line(100), family: line(100) }),
  address: z.email().max(254),
  language: z.enum(LANGUAGES),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  establishmentId: idSchema.nullable(),
  phones: z
    .array(
      z
        .string()
        .max(40)
        .transform((written, context) => {
          const number = normalNumber(written);
          if (number !== null) return number;
          context.addIssue({ code: 'custom', message: 'Expected a telephone number', params: { code: 'badNumber' } });
          return z.NEVER;
        }),
    )
    .max(5),
};

export const newAccountBody = z
  .strictObject({
    ...facts,
    login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,99}$/, { error: 'Expected small letters, digits, points, dashes' }),
    language: facts.language.default('fr'),
    establishmentId: facts.establishmentId.default(null),
    phones: facts.phones.default([]),
  })
  .meta({ id: 'NewAccount' });

export const accountBody = z
  .strictObject({
    name: facts.name.exactOptional(),
    address: facts.address.exactOptional(),
    language: facts.language.exactOptional(),
    roles: facts.roles.exactOptional(),
    establishmentId: facts.establishmentId.exactOptional(),
    phones: facts.phones.exactOptional(),
    active: z.boolean().exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, { error: 'Expected something to change' })
  .meta({ id: 'AccountChanges' });

export const absencesBody = z
  .array(z.strictObject({ from: instantIn, to: instantIn, substituteId: idSchema.nullable() }))
  .max(50)
  .meta({ id: 'Absences', description: 'All of them: they take the place of those that were.' });

export const sessionsSchema = z.object({
  data: z.array(
    z
      .object({
        createdAt: instantOut,
        lastSeenAt: instantOut,
        expiresAt: instantOut,
        agent: z.string().meta({ description: 'What the browser says it is.' }),
        current: z.boolean().meta({ description: 'The one this call is made in.' }),
      })
      .meta({ id: 'OpenSession' }),
  ),
});
export type OpenSession = z.output<typeof sessionsSchema>['data'][number];

export const endSessionsQuery = z.strictObject({
  except: z.literal('current').exactOptional().meta({ description: 'The one this call is made in stays.' }),
});

const key = {
  id: z.string(),
  label: z.string(),
  accountId: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: instantOut,
  expiresAt: instantOut.nullable(),
  lastUsedAt: instantOut.nullable().meta({ description: 'To the minute.' }),
};

export const keysSchema = pageOf(z.object(key).meta({ id: 'ApiKey' }));
export type ApiKey = z.output<typeof keysSchema>['data'][number];

export const newKeyBody = z
  .strictObject({
    label: line(100),
    accountId: idSchema.meta({ description: 'Of an application: it has the role integrator.' }),
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length).meta({
      description: 'What it is good for, within the rights of its account: read, open tickets, act otherwise.',
    }),
    expiresAt: instantIn.exactOptional(),
  })
  .meta({ id: 'NewApiKey' });

export const issuedKeySchema = z.object({
  id: z.string(),
  key: z.string().meta({ description: 'Shown this once: only its hash is kept.' }),
});

export const keyParams = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) });
