import { z } from 'zod';
import { ACTIONS } from '../../domain/access/access';
import { LANGUAGES, ROLES } from '../../domain/words';
import { instantOut } from './common';

export const meSchema = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.object({ given: z.string(), family: z.string() }),
    address: z.string(),
    language: z.enum(LANGUAGES),
    wantsMail: z.boolean(),
    roles: z.array(z.enum(ROLES)),
    groups: z.array(z.string()).meta({ description: 'Groups you work in, also in somebody’s place.' }),
    leads: z.array(z.string()).meta({ description: 'Groups you lead, also in somebody’s place.' }),
    establishmentId: z.string().nullable(),
    room: z.string().nullable(),
    rights: z.array(z.enum(ACTIONS)).meta({ description: 'What your roles allow at all, on one ticket or another.' }),
    absences: z.array(z.object({ from: instantOut, to: instantOut, substituteId: z.string().nullable() })),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof meSchema>;

export const preferencesBody = z
  .strictObject({
    language: z.enum(LANGUAGES).exactOptional(),
    wantsMail: z.boolean().exactOptional(),
    room: z.string().trim().min(1).max(60).nullable().exactOptional(),
  })
  .refine((preferences) => Object.keys(preferences).length > 0, { error: 'Expected something to change' });
