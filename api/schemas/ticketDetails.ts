import { z } from 'zod';
import { attachmentSchema } from './attachments';
import { ticketCallSchema } from './calls';
import { bilingualSchema, writtenSchema } from './common';
import { ticketSchema } from './tickets';
import { unmetSchema } from './workstations';

const requesterSchema = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    address: z.string(),
    room: z.string().nullable(),
    establishmentId: z.string().nullable(),
  })
  .meta({ id: 'Requester', description: 'Who needs help, and how to reach them.' });

export const ticketDetailsSchema = z
  .object({
    ...ticketSchema.shape,
    names: z
      .record(z.string(), z.string())
      .meta({ description: 'Given and family name of each person in it whom you may know, by account.' }),
    establishmentName: z.string().nullable(),
    serviceName: bilingualSchema.nullable(),
    groupName: bilingualSchema.nullable(),
    article: z
      .object({ id: z.string(), title: writtenSchema })
      .nullable()
      .meta({ description: 'What to read, of a resolution that names it; null where you may not read it.' }),
    attachments: z.array(attachmentSchema).meta({ description: 'The files you may see, oldest first.' }),
    call: ticketCallSchema.exactOptional(),
    workstation: z
      .object({
        adviceOnly: z.boolean().meta({ description: 'No remote takeover, no appointment and no visit for now.' }),
        ...unmetSchema.shape,
      })
      .exactOptional()
      .meta({ description: 'Where its workstation does not conform to the charter.' }),
    requester: requesterSchema.exactOptional().meta({ description: 'For staff.' }),
  })
  .meta({ id: 'TicketDetails', description: 'A ticket with what is looked up beside it.' });
export type TicketDetails = z.output<typeof ticketDetailsSchema>;
