import express, { type Express } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import { createDeskData } from '../store/deskData';
import { createAuthenticate } from './auth/authenticate';
import { createFreshness } from './commitments/freshness';
import type { Deps } from './deps';
import { EventHub, type Periods } from './events/hub';
import { answerErrors } from './http/answer';
import { follow } from './http/context';
import { limitRate } from './http/limits';
import { mount, nameRoute } from './http/mount';
import { documentOf } from './http/openapi';
import { ok, type Route, route } from './http/route';
import { type ArticleIndex, createArticleIndex } from './knowledge/articleIndex';
import { sayOnPublicPage } from './pages/public/respond';
import { Problem } from './problem';
import { accountRoutes } from './routes/accounts';
import { agendaRoutes } from './routes/agenda';
import { apiKeyRoutes } from './routes/apiKeys';
import { articleDraftRoutes } from './routes/articleDrafts';
import { articleImageRoutes } from './routes/articleImages';
import { articleSearchRoutes } from './routes/articleSearch';
import { articleRoutes } from './routes/articles';
import { articleVersionRoutes } from './routes/articleVersions';
import { attachmentRoutes } from './routes/attachments';
import { builtPages } from './routes/builtPages';
import { businessTimeRoutes } from './routes/businessTime';
import { callEventRoutes } from './routes/callEvents';
import { callRoutes } from './routes/calls';
import { cannedReplyRoutes } from './routes/cannedReplies';
import { charterRoutes } from './routes/charters';
import { commandRoutes } from './routes/commands';
import { commitmentRoutes } from './routes/commitments';
import { crawlerPages } from './routes/crawlerPages';
import { dataGapRoutes } from './routes/dataGaps';
import { establishmentRoutes } from './routes/establishments';
import { eventRoutes } from './routes/events';
import { groupRoutes } from './routes/groups';
import { helpPages } from './routes/helpPages';
import { inboundMailRoutes } from './routes/inboundMails';
import { answerInWords, linkPages } from './routes/links';
import { mailRoutes } from './routes/mails';
import { meRoutes } from './routes/me';
import { openingRoutes } from './routes/openings';
import { metricsHandler, operationRoutes } from './routes/operations';
import { outageReaderRoutes } from './routes/outageReaders';
import { outageRoutes } from './routes/outages';
import { pages } from './routes/pages';
import { passwordRoutes } from './routes/passwords';
import { presenceRoutes } from './routes/presence';
import { publicPages } from './routes/publicPages';
import { publishedRoutes } from './routes/published';
import { quarantineRoutes } from './routes/quarantine';
import { remoteTakeoverRoutes } from './routes/remoteTakeover';
import { schoolHolidayRoutes } from './routes/schoolHolidays';
import { serviceChangeRoutes } from './routes/serviceChanges';
import { serviceRoutes } from './routes/services';
import { sessionRoutes } from './routes/session';
import { siteRoutes } from './routes/site';
import { statusRoutes } from './routes/status';
import { steeringRoutes } from './routes/steering';
import { ticketArticleRoutes } from './routes/ticketArticles';
import { ticketRoutes } from './routes/tickets';
import { timelineRoutes } from './routes/timeline';
import { workstationListRoutes } from './routes/workstationLists';
import { workstationRoutes } from './routes/workstations';

interface AppOptions {
  /** One that its owner has made ready. */
  articles?: ArticleIndex;
  /** Aborted when the process takes nothing new any more. */
  closing?: AbortSignal;
  /** Where the pages were built; without it there are none. */
  pages?: string;
  /** Of the event streams. */
  periods?: Partial<Periods>;
}

/** Where the pages are that need no sign-in. */
const PUBLIC = ['/aide', '/etat'];

/** Everything the API answers, composed; whoever listens owns the process. */
export function createApp(deps: Deps, options: AppOptions = {}): Express {
  const { env, log, metrics, now } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('trust proxy', env.TRUST_PROXY);

  app.use(follow(log, metrics, now));
  app.use((request, response, next) => {
    const headers = request.path.startsWith('/api/v1/') ? headersOfData : headersOfDocuments;
    headers(request, response, next);
  });
  app.get('/metrics', nameRoute('/metrics'), metricsHandler(deps));
  app.use(['/api', '/l', '/sitemap.xml', ...PUBLIC], limitRate('address', env.RATE_LIMIT_PER_ADDRESS));
  const { articles = createArticleIndex(deps) } = options;
  mount(app, withDocument(routesOf(deps, articles, options)), createAuthenticate(deps), deps);
  app.use(
    pages(),
    linkPages(deps),
    publicPages(deps),
    statusRoutes(deps),
    helpPages(deps, articles),
    crawlerPages(deps),
  );
  if (options.pages !== undefined) app.use(builtPages(options.pages));
  app.use(() => {
    throw new Problem('notFound');
  });
  app.use('/l', answerInWords(deps));
  app.use(PUBLIC, sayOnPublicPage(deps));
  app.use(answerErrors(log));
  return app;
}

function routesOf(
  deps: Deps,
  articles: ArticleIndex,
  { closing = new AbortController().signal, periods }: AppOptions,
): Route[] {
  const data = createDeskData(deps);
  const freshness = createFreshness(deps);
  return [
    ...siteRoutes(deps),
    ...sessionRoutes(deps),
    ...passwordRoutes(deps),
    ...meRoutes(deps),
    ...accountRoutes(deps),
    ...presenceRoutes(deps),
    ...apiKeyRoutes(deps),
    ...openingRoutes(deps, data),
    ...ticketRoutes(deps, data),
    ...timelineRoutes(deps),
    ...commandRoutes(deps, data),
    ...callRoutes(deps),
    ...callEventRoutes(deps),
    ...attachmentRoutes(deps),
    ...remoteTakeoverRoutes(deps),
    ...agendaRoutes(deps, data),
    ...businessTimeRoutes(deps),
    ...publishedRoutes(deps),
    ...serviceRoutes(deps, data),
    ...serviceChangeRoutes(deps, data),
    ...articleSearchRoutes(deps, articles),
    ...ticketArticleRoutes(deps, articles),
    ...articleRoutes(deps),
    ...articleDraftRoutes(deps, data),
    ...articleVersionRoutes(deps),
    ...articleImageRoutes(deps),
    ...groupRoutes(deps),
    ...establishmentRoutes(deps),
    ...workstationListRoutes(deps, data),
    ...workstationRoutes(deps, data),
    ...charterRoutes(deps),
    ...cannedReplyRoutes(deps),
    ...outageRoutes(deps, data),
    ...outageReaderRoutes(deps, data),
    ...mailRoutes(deps),
    ...inboundMailRoutes(deps),
    ...quarantineRoutes(deps),
    ...commitmentRoutes(deps, freshness),
    ...dataGapRoutes(deps, freshness),
    ...steeringRoutes(deps, freshness),
    ...schoolHolidayRoutes(deps),
    ...eventRoutes(new EventHub(deps, closing, periods)),
    ...operationRoutes(deps, () => closing.aborted),
  ];
}

/** The document is a route too, and speaks of itself. */
function withDocument(routes: readonly Route[]): Route[] {
  const all: Route[] = [
    ...routes,
    route({
      method: 'get',
      path: '/api/openapi.json',
      id: 'openapi',
      tag: 'Operations',
      summary: 'This document',
      access: 'anyone',
      responses: { 200: { description: 'OpenAPI 3.1.', schema: z.record(z.string(), z.unknown()) } },
      handler: async () => ok(document, { 'Cache-Control': 'public, max-age=60' }),
    }),
  ];
  const document = documentOf(all);
  return all;
}

/** The two sheets, `:root { color-scheme: … }`, that the design system puts into the page for each scheme of colours. */
const SCHEME_STYLES = [
  "'sha256-HzhUjVBe6Oi2wcxUM7bmy2Rp9VdLMHYDdYr9MalNmOY='",
  "'sha256-xVQ4mcypV0CvOtZpQgVcKpcoNvdUkR9BrwZBrtBbU+w='",
];

/** No inline script, no inline style but those two, no other host, no frame around it. */
const headersOfDocuments = helmet({
  frameguard: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...SCHEME_STYLES],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      // Mails are shown in one, which is a sandbox.
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
});

/** Of what no browser shows: most of what governs a document says nothing of it, and is half a kilobyte beside each answer. */
const headersOfData = helmet({
  frameguard: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  dnsPrefetchControl: false,
  ieNoOpen: false,
  permittedCrossDomainPolicies: false,
  xssFilter: false,
});
