import { z } from 'zod';
import { CONFORMITY_STATES, CRITERION_STATES, normalInventoryNumber } from '../../domain/workstation/workstation';
import { charterSchema } from '../../store/charters/schema';
import { bilingualSchema, idSchema, instantIn, instantOut, pageOf, pageQuery } from './common';
import { importBodyOf } from './desk';

const inventoryNumberSchema = z
  .string()
  .transform(normalInventoryNumber)
  .pipe(idSchema.max(60))
  .meta({ description: 'Inventory number; capitals do not matter.', examples: ['PC-0012-0417'] });

export const workstationParams = z.strictObject({ inventoryNumber: inventoryNumberSchema });

export const workstationQuery = z.strictObject({
  establishmentId: idSchema.exactOptional(),
  assignedTo: idSchema.exactOptional().meta({ description: 'The account of who works on it.' }),
  conformity: z.enum(CONFORMITY_STATES).exactOptional(),
  q: z.string().trim().min(1).max(100).exactOptional().meta({
    description: 'Beginnings of words of the number, the room or the model; accents do not matter.',
  }),
  ...pageQuery,
});

const rowShape = {
  id: z.string().meta({ description: 'Inventory number.' }),
  establishmentId: z.string(),
  establishmentName: z.string().nullable(),
  room: z.string().nullable(),
  model: z.string().nullable(),
  assignedTo: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .meta({ description: 'Null for nobody in particular, or to who may not know.' }),
  checkedAt: instantOut.nullable(),
  conformity: z.enum(CONFORMITY_STATES),
};

export const workstationsSchema = pageOf(z.object(rowShape).meta({ id: 'Workstation' }));
export type WorkstationRow = z.output<typeof workstationsSchema>['data'][number];

const criterionShape = {
  id: z.string(),
  name: bilingualSchema,
  why: bilingualSchema,
  howToConform: bilingualSchema,
};

export const workstationSchema = z
  .object({
    ...rowShape,
    charterVersion: z.int(),
    criteria: z.array(z.object({ ...criterionShape, state: z.enum(CRITERION_STATES) })),
  })
  .meta({ id: 'WorkstationDetails', description: 'A workstation, criterion by criterion of the charter.' });
export type WorkstationDetails = z.output<typeof workstationSchema>;

export const workstationBody = z
  .strictObject({
    establishmentId: idSchema,
    room: z.string().trim().min(1).max(60).nullable().default(null),
    model: z.string().trim().min(1).max(100).nullable().default(null),
    assignedTo: z.string().trim().min(1).max(100).nullable().default(null).meta({
      description: 'Login or account id of who works on it.',
    }),
    criteria: z.record(z.string(), z.enum(CRITERION_STATES)).meta({
      description: 'By the id of each criterion of the charter; one that is left out is not known.',
    }),
    checkedAt: instantIn.nullable().default(null).meta({ description: 'When that was found.' }),
  })
  .meta({ id: 'WorkstationFacts', description: 'Replaces what was known of it.' });
export type WorkstationBody = z.output<typeof workstationBody>;

export const workstationImportBody = importBodyOf(
  'inventory, uai, and if need be room, model, login (of who works on it), checked (the day, as 2026-11-27), and one for each ' +
    'criterion of the charter (`met`, `notMet`, `unknown`). What has no column stays as it is.',
);

/** What is not met, how to change that, and where help with it is asked for. */
export const unmetSchema = z.object({
  criteria: z.array(z.object(criterionShape)).meta({ description: 'Those of the charter that are not met.' }),
  conformityServiceId: z
    .string()
    .nullable()
    .meta({ description: 'The service at which a workstation is made to conform.' }),
});
export type Unmet = z.output<typeof unmetSchema>;

export const conformitySchema = z
  .object({
    isKnown: z
      .boolean()
      .meta({ description: 'Whether there is such a workstation, among those that you may know of.' }),
    state: z.enum(CONFORMITY_STATES),
    charterVersion: z.int(),
    limitsHelp: z.boolean().meta({ description: 'Help is advice alone until it conforms, but for what is urgent.' }),
    ...unmetSchema.shape,
  })
  .meta({ id: 'ConformityAnswer' });
export type ConformityAnswer = z.output<typeof conformitySchema>;

export const myWorkstationsSchema = pageOf(
  z.object({ id: z.string(), room: z.string().nullable(), model: z.string().nullable() }).meta({ id: 'MyWorkstation' }),
);
export type MyWorkstation = z.output<typeof myWorkstationsSchema>['data'][number];

export const placeFiguresSchema = pageOf(
  z
    .object({
      establishmentId: z.string(),
      establishmentName: z.string().nullable(),
      total: z.int(),
      conforming: z.int(),
      notConforming: z.int(),
      unknown: z.int(),
    })
    .meta({ id: 'ConformityFigures' }),
);
export type PlaceFigures = z.output<typeof placeFiguresSchema>['data'][number];

export const charterBody = charterSchema.omit({ id: true });
