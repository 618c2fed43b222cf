import { z } from 'zod';
import { CONSENT_TEXTS, isConsentTextVersion } from '../../config/consentTexts';
import { may } from '../../domain/access/access';
import { LANGUAGES } from '../../domain/words';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { Problem } from '../problem';
import { remoteToolOf } from '../remoteTool';
import { idSchema, numberParams } from '../schemas/common';
import { demandTicket } from '../ticketReader';

const textSchema = z
  .object({ version: z.string(), language: z.enum(LANGUAGES), text: z.string() })
  .meta({ id: 'ConsentText' });

const toolSchema = z.object({
  url: z.string().nullable().meta({ description: 'Null where this desk has no such tool.' }),
});

export const remoteTakeoverRoutes = (deps: Pick<Deps, 'store' | 'env' | 'now'>): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/consent-texts/{version}',
    id: 'readConsentText',
    tag: 'Remote takeover',
    summary: 'The exact text that a requester answers',
    description: 'A consent names its version and language; what a version says never changes.',
    access: 'signedIn',
    params: z.strictObject({ version: idSchema }),
    query: z.strictObject({ language: z.enum(LANGUAGES).default('fr') }),
    responses: { 200: { description: 'The text.', schema: textSchema } },
    handler: async ({ params: { version }, query: { language } }) => {
      if (!isConsentTextVersion(version)) throw new Problem('notFound');
      return ok({ version, language, text: CONSENT_TEXTS[version][language] });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/tickets/{number}/remote-tool',
    id: 'readRemoteTool',
    tag: 'Remote takeover',
    summary: 'Where you take the machine over, while your session lives',
    description: 'For the technician of the session alone. 409 `consentMissing` as soon as its consent is withdrawn.',
    access: 'startRemoteSession',
    params: numberParams,
    responses: { 200: { description: 'The address.', schema: toolSchema } },
    problems: [409],
    handler: async ({ actor, params: { number } }) => {
      const ticket = await demandTicket(deps.store, actor, number);
      if (!may(actor, 'startRemoteSession', ticket)) throw new Problem('notAllowed');
      return ok({ url: await remoteToolOf(deps, ticket, { technicianId: actor.id, at: deps.now() }) });
    },
  }),
];
