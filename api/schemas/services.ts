import { z } from 'zod';
import { AUDIENCE_GROUPS } from '../../domain/catalogue/audience';
import { SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { COMMITMENTS } from '../../domain/commitments/commitment';
import { IMPACTS, KINDS } from '../../domain/words';
import { formSchema, sheetSchema } from '../../store/sheets/schema';
import { commitmentDefinitionSchema } from './commitments';
import { bilingualSchema, idSchema, instantOut, pageOf, writtenSchema } from './common';

export const serviceParams = z.strictObject({ id: idSchema });

export const servicesQuery = z.strictObject({
  all: z.enum(['true', 'false']).exactOptional().meta({
    description: 'With those that are not offered, which old tickets name: for staff.',
  }),
});

const serviceShape = {
  id: z.string(),
  name: bilingualSchema,
  category: z.enum(SERVICE_CATEGORIES),
  defaultImpact: z.enum(IMPACTS).nullable(),
  workstation: z.boolean().meta({ description: 'A fault of it is that of a workstation, which is asked for.' }),
  active: z.boolean().meta({ description: 'Offered: tickets are opened for it.' }),
  version: z.int().nullable().meta({ description: 'Of its sheet; null where none was ever published.' }),
  audience: z.array(z.enum(AUDIENCE_GROUPS)).meta({ description: 'Whoever belongs to one of them may ask for it.' }),
  isForYou: z.boolean().meta({ description: 'Staff see what is not for them, to open it for those whom it is for.' }),
};

const serviceSchema = z
  .object({
    ...serviceShape,
    definition: writtenSchema.nullable(),
    commitments: z.array(z.enum(COMMITMENTS)).meta({ description: 'What is promised of it, and measured.' }),
    keywords: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
    form: formSchema.nullable().meta({ description: 'What it asks; answers go with `POST /tickets`.' }),
  })
  .meta({ id: 'Service' });
export const servicesSchema = pageOf(serviceSchema);
export type Service = z.output<typeof serviceSchema>;

const targetSchema = z.object({
  seconds: z.int(),
  time: z.enum(['business', 'wall']),
  isOwn: z.boolean().meta({ description: 'Set for this very service.' }),
});

export const serviceDetailsSchema = z
  .object({
    ...serviceShape,
    revision: z
      .int()
      .meta({ description: 'Hand it back as `If-Match: "revision"` to change what is not in the sheet.' }),
    current: z.int().nullable().meta({ description: 'The version in force; `version` is the one shown.' }),
    publishedAt: instantOut.nullable(),
    sheet: sheetSchema.nullable(),
    commitments: z
      .array(commitmentDefinitionSchema)
      .meta({ description: 'Those of the sheet, as the desk measures them.' }),
    targets: z
      .array(
        z.object({
          kind: z.enum(KINDS),
          group: z.object({ id: z.string(), name: bilingualSchema.nullable() }),
          takeCharge: targetSchema,
          resolution: targetSchema,
        }),
      )
      .meta({ description: 'What the policy in force gives to an ordinary ticket of this service on the web.' }),
    workingDaySeconds: z.int().meta({ description: 'How long the desk is open on its longest day.' }),
  })
  .meta({ id: 'ServiceDetails' });
export type ServiceDetails = z.output<typeof serviceDetailsSchema>;

const nameIn = z.string().trim().min(1).max(120);
const facts = {
  name: z.strictObject({ fr: nameIn, en: nameIn }),
  category: z.enum(SERVICE_CATEGORIES),
  defaultImpact: z.enum(IMPACTS).nullable().meta({ description: 'Taken where nobody says; null to ask for it.' }),
  workstation: serviceShape.workstation,
  active: serviceShape.active,
};

export const newServiceBody = z
  .strictObject({
    ...facts,
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,59}$/, { error: 'Expected small letters, digits and dashes' })
      .meta({ description: 'Yours to choose, and never changed: policies, tickets and addresses of pages name it.' }),
    defaultImpact: facts.defaultImpact.default(null),
    workstation: facts.workstation.default(false),
    active: facts.active.default(false),
  })
  .meta({ id: 'NewService' });

export const serviceChangesBody = z
  .strictObject({
    name: facts.name.exactOptional(),
    category: facts.category.exactOptional(),
    defaultImpact: facts.defaultImpact.exactOptional(),
    workstation: facts.workstation.exactOptional(),
    active: facts.active.exactOptional(),
  })
  .meta({ id: 'ServiceChanges', description: 'What is left out stays as it is.' });

export const newSheetBody = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The one in force plus one: 1 where there is none.' }),
    sheet: sheetSchema,
  })
  .meta({ id: 'NewServiceSheet' });

export const sheetVersionsSchema = pageOf(
  z
    .object({ version: z.int(), publishedAt: instantOut, publishedBy: z.string().nullable() })
    .meta({ id: 'SheetVersion', description: 'Who published it by name; null for what came with the desk.' }),
);
export type SheetVersion = z.output<typeof sheetVersionsSchema>['data'][number];
