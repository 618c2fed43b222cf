import { z } from 'zod';
import { CLOCKS } from '../../domain/words';
import { instantOut, pageOf } from './common';

import { or, ticketSchema } from './tickets';

const rowSchema = z
  .object({
    ...ticketSchema.pick({
      number: true,
      kind: true,
      channel: true,
      serviceId: true,
      title: true,
      impact: true,
      urgency: true,
      priority: true,
      status: true,
      waits: true,
      level: true,
      groupId: true,
      requesterId: true,
      openedBy: true,
      openedAt: true,
      changedAt: true,
      takenAt: true,
      establishmentId: true,
      closedAt: true,
      assigneeId: true,
    }).shape,
    dueAt: or(instantOut).meta({ description: 'The nearest of its commitments; null when none is running.' }),
    breached: z.boolean(),
    requesterName: or(z.string()).meta({ description: 'Null unless it is you, or you are staff.' }),
    assigneeName: or(z.string()).meta({ description: 'Null unless you are staff.' }),
    establishmentName: or(z.string()),
    clock: or(
      z.object({
        name: z.enum(CLOCKS),
        dueAt: or(instantOut).meta({ description: 'Null while it is paused.' }),
        budgetSeconds: z.number(),
        paused: z.boolean(),
      }),
    ).meta({ description: 'The nearest commitment, or one that is paused when none is running.' }),
  })
  .meta({ id: 'TicketRow' });
export type TicketRowResource = z.output<typeof rowSchema>;
export const ticketPageSchema = pageOf(rowSchema);
