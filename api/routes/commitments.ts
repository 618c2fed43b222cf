import { Readable } from 'node:stream';
import type { CommitmentName } from '../../domain/commitments/commitment';
import { monthRange } from '../../domain/commitments/periods';
import { SHORT_ABANDON_SECONDS } from '../../domain/commitments/shown';
import { type CasesQuery, everyCase, listCases } from '../../store/commitments/list';
import { readFigures } from '../../store/commitments/read';
import { casesCsv, figuresCsv } from '../commitments/csv';
import type { Freshness } from '../commitments/freshness';
import { languageOf } from '../commitments/language';
import { caseResource, commitmentsResource } from '../commitments/resources';
import type { Deps } from '../deps';
import { ok, type Route, route } from '../http/route';
import { reportPage } from '../pages/report';
import {
  casesCsvQuery,
  casesQuery,
  casesSchema,
  commitmentParams,
  commitmentsCsvQuery,
  commitmentsQuery,
  commitmentsSchema,
  csvSchema,
  pageSchema,
  reportQuery,
} from '../schemas/commitments';

const CSV = 'text/csv; charset=utf-8';

const download = (name: string) => ({
  'Content-Type': CSV,
  'Content-Disposition': `attachment; filename="${name}"`,
  'X-Content-Type-Options': 'nosniff',
});

/** Among data it is a document: with a sheet and an icon, and nothing else. */
const HEADERS_OF_PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

export const commitmentRoutes = ({ store, now }: Pick<Deps, 'store' | 'now'>, freshness: Freshness): Route[] => [
  route({
    method: 'get',
    path: '/api/v1/commitments',
    id: 'readCommitments',
    tag: 'Commitments',
    summary: 'The four commitments over a range of days, and each period of it',
    description: 'What was counted a few seconds ago at most; a first count of years takes minutes.',
    access: 'steer',
    query: commitmentsQuery,
    responses: { 200: { description: 'The figures, with what was not recorded.', schema: commitmentsSchema } },
    handler: async ({ query: { from, to, by, shortAbandonSeconds, ...scope } }) => {
      await freshness.catchUp();
      const figures = await readFigures(store, { from, to, by, shortAbandonSeconds, ...scope });
      return ok(await commitmentsResource(store, figures));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/commitments.csv',
    id: 'downloadCommitments',
    tag: 'Commitments',
    summary: 'The same for a spreadsheet',
    access: 'steer',
    query: commitmentsCsvQuery,
    responses: { 200: { description: 'A file.', schema: csvSchema, mediaType: 'text/csv' } },
    handler: async ({ actor, query: { language, ...query } }) => {
      await freshness.catchUp();
      const figures = await readFigures(store, query);
      const text = figuresCsv(figures, query.shortAbandonSeconds, language ?? (await languageOf(store, actor.id)));
      return ok(text, download(`engagements-${query.from}-${query.to}.csv`));
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/commitments/report',
    id: 'readCommitmentsReport',
    tag: 'Commitments',
    summary: 'The report of a month, to read and to print',
    access: 'steer',
    query: reportQuery,
    responses: { 200: { description: 'A page.', schema: pageSchema, mediaType: 'text/html' } },
    handler: async ({ actor, query: { month, language } }) => {
      await freshness.catchUp();
      const shown = { by: 'week', shortAbandonSeconds: SHORT_ABANDON_SECONDS } as const;
      const figures = await readFigures(store, { ...monthRange(month), ...shown });
      const page = reportPage({ month, figures, at: now(), language: language ?? (await languageOf(store, actor.id)) });
      return ok(page, HEADERS_OF_PAGE);
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/commitments/{name}/cases',
    id: 'listCommitmentCases',
    tag: 'Commitments',
    summary: 'The calls or tickets that a figure is made of',
    access: 'steer',
    params: commitmentParams,
    query: casesQuery,
    responses: { 200: { description: 'A page of them, oldest first.', schema: casesSchema } },
    handler: async ({ params: { name }, query: { cursor, limit, ...query } }) => {
      await freshness.catchUp();
      const page = await listCases(store, queryOf(name, query), { limit, ...(cursor === undefined ? {} : { cursor }) });
      return ok({ data: page.data.map(caseResource), nextCursor: page.nextCursor });
    },
  }),
  route({
    method: 'get',
    path: '/api/v1/commitments/{name}/cases.csv',
    id: 'downloadCommitmentCases',
    tag: 'Commitments',
    summary: 'All of them for a spreadsheet',
    access: 'steer',
    params: commitmentParams,
    query: casesCsvQuery,
    responses: { 200: { description: 'A file.', schema: csvSchema, mediaType: 'text/csv' } },
    handler: async ({ actor, params: { name }, query: { language, ...query } }) => {
      await freshness.catchUp();
      const rows = casesCsv(everyCase(store, queryOf(name, query)), language ?? (await languageOf(store, actor.id)));
      return ok(Readable.from(rows), download(`${name}-${query.from}-${query.to}.csv`));
    },
  }),
];

type Asked = Omit<CasesQuery, 'commitment' | 'scope'> & CasesQuery['scope'];

const queryOf = (commitment: CommitmentName, { from, to, verdict, ...scope }: Asked): CasesQuery => ({
  commitment,
  from,
  to,
  scope,
  ...(verdict === undefined ? {} : { verdict }),
});
