import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { SESSION_COOKIE } from '../auth/client';
import { problemSchema } from '../schemas/common';
import { PROBLEM_TYPE } from './answer';
import type { Documented, Route } from './route';

const API_VERSION = '1.0.0';

/** The OpenAPI 3.1 document of the routes, from the schemas that validate what they take. */
export function documentOf(routes: readonly Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Guichet',
      version: API_VERSION,
      description:
        'The service desk of a school academy. Every error is a problem document (RFC 9457) with a stable `type` and `code`. ' +
        'Instants are ISO 8601; those in answers are in UTC. What you may not see does not exist: it answers 404.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    security: [{ bearer: [] }, { session: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'A token of an account.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: SESSION_COOKIE,
          description:
            'Of a browser that signed in. Every call but GET then needs `X-CSRF-Token`, from `/api/v1/session`.',
        },
      },
    },
    paths,
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { params, query, headers } = route;
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    ...(route.access === 'anyone' ? { security: [] } : {}),
    ...(route.access === 'everyone' ? { security: [{}, { bearer: [] }, { session: [] }] } : {}),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(route.body && {
      requestBody: { required: true, content: contentOf(route, route.body) },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(route.responses).map(([status, it]) => [status, responseOf(it)])),
      ...Object.fromEntries(problemsOf(route).map((status) => [status, PROBLEM_RESPONSE])),
    },
  };
}

const contentOf = ({ file }: Route, body: z.ZodType) =>
  file && !file.documented ? { '*/*': { schema: body } } : { 'application/json': { schema: file?.documented ?? body } };

const responseOf = ({ description, schema, mediaType = 'application/json', headers }: Documented) => ({
  description,
  ...(schema && { content: { [mediaType]: { schema } } }),
  ...(headers && { headers }),
});

const PROBLEM_RESPONSE = {
  id: 'Problem',
  description: 'What went wrong, with its `code`.',
  content: { [PROBLEM_TYPE]: { schema: problemSchema } },
};

function problemsOf({ access, params, body, problems = [] }: Route): string[] {
  const general = access === 'anyone' ? [400, 429, 500] : [400, 401, 403, 429, 500, 503];
  const all = [...general, ...(params ? [404] : []), ...(body ? [413, 415, 422] : []), ...problems];
  return [...new Set(all)].sort().map(String);
}
