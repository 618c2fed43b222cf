import path from 'node:path';
import { Router } from 'express';
import sirv from 'sirv';
import { nameRoute } from '../http/mount';

/** Files whose name has their digest in it: they never change. */
const IMMUTABLE = '/pages/';

/** What governs a document says nothing of its scripts, sheets and fonts, and is half a kilobyte beside each of them. */
const OF_DOCUMENTS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** Every address but those that the server answers itself: what is not found there is not a page either. */
const PAGES = /^\/(?!(api|l|aide|etat)(\/|$)|metrics$|sitemap\.xml$)/;

/** The portal and the console as they were built, with their compressed twins; every address of theirs is one page. */
export function builtPages(folder: string): Router {
  const files = sirv(path.resolve(folder), {
    brotli: true,
    gzip: true,
    etag: true,
    single: true,
    setHeaders: (response, pathname) => {
      if (!pathname.startsWith(IMMUTABLE)) return response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      for (const name of OF_DOCUMENTS) response.removeHeader(name);
    },
  });
  return Router().get(PAGES, nameRoute('/pages'), files);
}
