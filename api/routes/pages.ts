import path from 'node:path';
import express, { Router } from 'express';
import { nameRoute } from '../http/mount';
import { STYLE } from '../pages/style';

const DAY_SECONDS = 86_400;

/** The documentation of the API, and the style sheet of the pages that the server writes. */
export function pages(): Router {
  return Router()
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
