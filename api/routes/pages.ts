import path from 'node:path';
import express, { Router } from 'express';
import { nameRoute } from '../http/mount';
import { html } from '../pages/html';
import { sendPage } from '../pages/layout';
import { STYLE } from '../pages/style';
import { numberSchema } from '../schemas/common';

const DAY_SECONDS = 86_400;

/** What there is to see until the portal is there: where to go, the documentation of the API, and the style sheet. */
export function pages(): Router {
  return Router()
    .get('/', nameRoute('/'), (_request, response) => {
      sendPage(response, { language: 'fr', title: 'Guichet', main: HOME });
    })
    .get('/tickets/:number', nameRoute('/tickets/{number}'), (request, response, next) => {
      const number = numberSchema.safeParse(request.params.number);
      if (!number.success) return next();
      sendPage(response, { language: 'fr', title: `Ticket ${number.data}`, main: ticketPage(number.data) });
    })
    .get('/assets/guichet.css', nameRoute('/assets'), (_request, response) => {
      response.set({ 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': `public, max-age=${DAY_SECONDS}` });
      response.send(STYLE);
    })
    .get('/api/docs', nameRoute('/api/docs'), (_request, response) => {
      response.set('Content-Type', 'text/html; charset=utf-8').send(DOCS);
    })
    .get('/api/docs/start.js', nameRoute('/api/docs'), (_request, response) => {
      response.set('Content-Type', 'text/javascript; charset=utf-8').send(START);
    })
    .use('/api/docs', nameRoute('/api/docs'), express.static(SWAGGER_UI, { index: false, fallthrough: true }));
}

const SWAGGER_UI = path.dirname(require.resolve('swagger-ui-dist/package.json'));

const HOME = html`<p>L’assistance informatique de l’académie. Le portail arrive bientôt ; d’ici là, tout passe par l’API.</p>
<ul>
<li><a href="/api/docs">La documentation de l’API</a></li>
<li><a href="/api/openapi.json">Sa description OpenAPI</a></li>
</ul>`;

const ticketPage = (
  number: string,
) => html`<p>Le suivi en ligne de ce ticket arrive avec le portail. Vous recevez d’ici là un
courriel à chaque étape, et pouvez y répondre.</p>
<p>Avec un jeton d’accès : <code>GET /api/v1/tickets/${number}</code></p>`;

/** Swagger UI from its package: it asks no other host for anything. */
const DOCS = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guichet API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
</head>
<body>
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
});
`;
