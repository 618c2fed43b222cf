import { z } from 'zod';
import { IMPACTS, LEVELS } from '../../domain/words';
import { calendarSchema } from '../../store/calendars/schema';
import { ESTABLISHMENT_TYPES } from '../../store/models/establishments';
import { SERVICE_CATEGORIES } from '../../store/models/services';
import { policySchema } from '../../store/policies/schema';
import { bilingualSchema, idSchema, instantOut, pageOf, pageQuery } from './common';

export const idParams = z.strictObject({ id: idSchema });

export const versionQuery = z.strictObject({
  version: z.coerce.number().int().min(1).exactOptional().meta({ description: 'The latest when left out.' }),
});

/** Lists that are short by nature come whole, in the shape of a page. */
const whole = pageOf;

export const servicesSchema = whole(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      category: z.enum(SERVICE_CATEGORIES),
      defaultImpact: z.enum(IMPACTS).nullable(),
    })
    .meta({ id: 'Service' }),
);

export const groupsSchema = whole(
  z
    .object({
      id: z.string(),
      name: bilingualSchema,
      level: z.enum(LEVELS),
      members: z.array(z.string()),
      leads: z.array(z.string()),
    })
    .meta({ id: 'Group' }),
);

export const establishmentQuery = z.strictObject(pageQuery);

export const establishmentsSchema = pageOf(
  z
    .object({
      id: z.string().meta({ description: 'UAI code.' }),
      name: z.string(),
      type: z.enum(ESTABLISHMENT_TYPES),
      eple: z.boolean().meta({ description: 'A collège or lycée: remote takeover is offered to it.' }),
    })
    .meta({ id: 'Establishment' }),
);

const publishedShape = { id: z.string(), version: z.int(), title: bilingualSchema, publishedAt: instantOut };

export const calendarDocument = z
  .object({ ...publishedShape, calendar: calendarSchema })
  .meta({ id: 'PublishedCalendar' });
export const policyDocument = z.object({ ...publishedShape, policy: policySchema }).meta({ id: 'PublishedPolicy' });
export const versionsSchema = whole(z.object(publishedShape).meta({ id: 'PublishedVersion' }));
