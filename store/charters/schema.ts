import { z } from 'zod';
import type { Charter } from '../../domain/workstation/charter';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const said = (max: number) => z.string().trim().min(1).max(max);
const bilingual = (max: number) => z.strictObject({ fr: said(max), en: said(max) });

/** Columns of a list of workstations: a criterion of that name would be taken for one of them. */
const COLUMNS = ['inventory', 'uai', 'room', 'model', 'login', 'checked'];

const criterion = z.strictObject({
  id: id.refine((it) => !COLUMNS.includes(it), { error: 'Lists have a column of that name' }),
  name: bilingual(100),
  why: bilingual(500),
  howToConform: bilingual(1_000),
});

/** A charter as it is published. */
export const charterSchema = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: bilingual(200),
    validDays: z.int().min(1).max(3_650),
    criteria: z
      .array(criterion)
      .min(1)
      .max(40)
      .refine((all) => new Set(all.map((it) => it.id)).size === all.length, {
        error: 'Once each',
        params: { code: 'repeated' },
      })
      .readonly(),
  })
  .meta({ id: 'Charter', description: 'What a workstation must satisfy.' }) satisfies z.ZodType<Charter>;
