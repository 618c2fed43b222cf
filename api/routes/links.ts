import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import { isTicketLink, type Link, type TicketLinkAct, verifyLink } from '../../config/links';
import type { Language } from '../../domain/words';
import { act } from '../command';
import type { Deps } from '../deps';
import { problemOf } from '../http/answer';
import { contextOf } from '../http/context';
import { parsed } from '../http/input';
import { nameRoute } from '../http/mount';
import { bodyDigest } from '../keys';
import { answerOf, type Form } from '../pages/answers';
import { html } from '../pages/html';
import { sendPage } from '../pages/layout';
import { consentPage, ratingPage, resolutionPage, type Scene, type Shown, slotPage } from '../pages/linkPages';
import { outageMailsPage, stopOutageMails } from '../pages/outageMails';
import { bearerOf, languageOf, sceneOf } from '../pages/scene';
import { type Texts, textsIn } from '../pages/texts';
import { Problem, type ProblemCode } from '../problem';
import { commandBodySchema } from '../schemas/commands';

const FORM_LIMIT_BYTES = 32 * 1024;

const PAGES: Readonly<Record<TicketLinkAct, (scene: Scene, subject: string) => Shown>> = {
  consent: consentPage,
  slot: slotPage,
  resolution: resolutionPage,
  rating: ratingPage,
};

/**
 * The pages behind the signed links of the mails. The link is the authority; GET only shows, because mail scanners follow
 * links, and POST acts. Whether the act is still possible is judged by the ticket's workflow.
 */
export function linkPages(deps: Deps): Router {
  const { store } = deps;

  const show: RequestHandler = async (request, response) => {
    const link = linkOf(deps, request.params['token'], response);
    const language = await speak(deps, link, response);
    if (!isTicketLink(link)) {
      return sendPage(response, { language, ...(await outageMailsPage(store, link, language)) });
    }
    const { answer } = request.query;
    const scene = await sceneOf(store, link, language, typeof answer === 'string' ? answer : null);
    if (!scene) throw new Problem('notFound');
    sendPage(response, { language, ...PAGES[link.act](scene, link.subject) });
  };

  const answer: RequestHandler = async (request, response) => {
    const link = linkOf(deps, request.params['token'], response);
    const language = await speak(deps, link, response);
    const t = textsIn(language);
    const form = (request.body ?? {}) as Form;
    if (!isTicketLink(link)) {
      const said = await stopOutageMails(store, link, form, language);
      return sendPage(response, { language, title: t.outageMailsTitle, main: html`<p>${said}</p>` });
    }
    const scene = await sceneOf(store, link, language, null);
    if (!scene) throw new Problem('notFound');
    const given = answerOf(link, form, scene.ticket, t);
    if (!given) throw new Problem('malformedBody');
    const { requestId, receivedAt } = contextOf(request);
    const body = parsed(commandBodySchema, given.body, 'malformedBody');
    await act(deps, {
      actor: bearerOf(link),
      ticket: scene.ticket,
      // The same answer from the same showing of the form counts once; another answer is another act.
      key: `link/${typeof form['nonce'] === 'string' ? form['nonce'] : requestId}/${bodyDigest(given.body)}`,
      ifSeq: given.ifSeq,
      receivedAt,
      body,
    });
    sendPage(response, {
      language,
      title: PAGES[link.act](scene, link.subject).title,
      main: html`<p>${given.said}</p>`,
    });
  };

  const readForm = express.urlencoded({ extended: false, limit: FORM_LIMIT_BYTES, parameterLimit: 20 });
  return Router()
    .get('/l/:token', nameRoute('/l/{token}'), show)
    .post('/l/:token', nameRoute('/l/{token}'), readForm, answer);
}

/** Throws a problem of our own, which the page then puts into words. */
function linkOf({ env, now }: Deps, token: unknown, response: Response): Link {
  const verified = verifyLink(env.LINK_SECRET, typeof token === 'string' ? token : '', now());
  if (verified.ok) return verified.link;
  response.locals['because'] = verified.code === 'expired' ? 'expiredLink' : 'badLink';
  throw new Problem('notFound');
}

async function speak({ store }: Deps, { personId }: Link, response: Response): Promise<Language> {
  const language = await languageOf(store, personId);
  if (!language) throw new Problem('notFound');
  response.locals['language'] = language;
  return language;
}

const WORDS: Partial<Record<ProblemCode, keyof Texts>> = {
  notFound: 'badLink',
  malformedBody: 'incomplete',
  malformedJson: 'incomplete',
  conflict: 'conflict',
  outcomeUnknown: 'unknownOutcome',
  tooManyRequests: 'tooMany',
  unavailable: 'failed',
  internal: 'failed',
};

/** What goes wrong on a page is said on a page, in the language of who reads it. */
export const answerInWords =
  ({ log }: Deps): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const problem = problemOf(error);
    const { requestId } = contextOf(request);
    if (problem.status >= 500) log.error({ requestId, code: problem.code, err: error }, 'failed');
    const language: Language = response.locals['language'] ?? 'fr';
    const t = textsIn(language);
    const key: keyof Texts = response.locals['because'] ?? WORDS[problem.code] ?? 'noLonger';
    response.set(problem.options.headers ?? {});
    const main = html`<p>${t[key] as string}</p>`;
    sendPage(response, { status: problem.status, language, title: t.oops, main });
  };
