import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Deps } from '../../deps';
import { problemOf } from '../../http/answer';
import { contextOf } from '../../http/context';
import { Problem } from '../../problem';
import { html } from '../html';
import { type PublicPage, sendPublicPage } from './layout';
import { publicTexts } from './texts';
import { unreadVisit, type Visit, visitOf } from './visit';

/** What a page shows of one visit; null where there is nothing, or nothing that this reader may see. */
export type Show = (visit: Visit, params: Request['params']) => Promise<PublicPage | null>;

export const publicPage =
  (deps: Deps, show: Show): RequestHandler =>
  async (request, response) => {
    const visit = await visitOf(deps, request);
    response.locals['visit'] = visit;
    const page = await show(visit, request.params);
    if (!page) throw new Problem('notFound');
    sendPublicPage(response, deps.env.PUBLIC_URL, visit, page);
  };

/** What goes wrong on these pages is said on one of them. */
export const sayOnPublicPage =
  ({ log, env }: Deps): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const problem = problemOf(error);
    const { requestId } = contextOf(request);
    if (problem.status >= 500) log.error({ requestId, code: problem.code, err: error }, 'failed');
    const visit: Visit = response.locals['visit'] ?? unreadVisit(request);
    const t = publicTexts[visit.language];
    const isMissing = problem.code === 'notFound';
    const said = isMissing
      ? t.notFound
      : problem.status >= 500
        ? t.failed
        : problem.code === 'tooManyRequests'
          ? t.tooMany
          : t.misread;
    response.set(problem.options.headers ?? {});
    sendPublicPage(response, env.PUBLIC_URL, visit, {
      status: problem.status,
      title: isMissing ? t.notFoundTitle : t.failedTitle,
      main: html`<p>${said}</p><p><a href="${visit.to('/aide')}">${t.backToHelp}</a></p>`,
    });
  };
