import { z } from 'zod';
import type { EventHub } from '../events/hub';
import { ok, type Route, route } from '../http/route';
import { callChangeSchema } from '../schemas/calls';
import { eventsHeaders, ticketChangeSchema } from '../schemas/events';
import { outageChangeSchema } from '../schemas/outages';

export const eventRoutes = (hub: EventHub): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/events',
    id: 'followEvents',
    tag: 'Tickets',
    summary: 'Follow what happens to the tickets you may see',
    description:
      'Server-sent events. `ticket` says that something happened, and to which ticket; its `id` is where to resume. ' +
      '`call`, for who sees calls: there is something new of that call, of which only its `id` is told. ' +
      '`outage`: there is something new of that outage. ' +
      '`reset`: events were missed for good, read what you show anew. `revoked`: your rights have changed and the ' +
      'stream ends; open another if you still may. A comment comes every 15 seconds. At most 5 streams an account.',
    access: 'signedIn',
    headers: eventsHeaders,
    responses: {
      200: {
        description: 'A stream without end.',
        schema: z.union([ticketChangeSchema, callChangeSchema, outageChangeSchema]),
        mediaType: 'text/event-stream',
      },
    },
    handler: async ({ actor, credential, headers }) => {
      const body = await hub.open({ actor, credential }, headers['last-event-id']);
      // A proxy that buffers would keep the events; a connection kept alive after them would hold up the end of the process.
      const headersOut = { 'X-Accel-Buffering': 'no', Connection: 'close' };
      return ok(body, { 'Content-Type': 'text/event-stream; charset=utf-8', ...headersOut });
    },
  }),
];
