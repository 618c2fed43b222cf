import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type ResolvedConfig } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg)$/;

/** Beside each text file its compressed twins, so that the server compresses nothing while somebody waits. */
function precompress(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    closeBundle: () => {
      for (const name of readdirSync(config.build.outDir, { recursive: true, encoding: 'utf8' })) {
        if (!COMPRESSIBLE.test(name)) continue;
        const file = path.join(config.build.outDir, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content));
      }
    },
  };
}

/** The design system's tables of colours for styles made by scripts, of which there are none here: ours has what is asked of it. */
function withoutColourTables(): Plugin {
  return {
    name: 'without-colour-tables',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === './colors' && importer?.endsWith('react-dsfr/fr/index.js')
        ? path.join(import.meta.dirname, 'ui/colors.ts')
        : null,
  };
}

const ICON_RULE = /(?:\.(fr-icon-[\w-]+)::(?:before|after),?\s*)+\{[^}]*\}/g;

/** Of the hundreds of icons in the design system's sheet the ones that the sources name: each of them is a file. */
function onlyIconsInUse(): Plugin {
  return {
    name: 'only-icons-in-use',
    enforce: 'pre',
    transform: {
      filter: { id: /react-dsfr\/dsfr\/utility\/icons\/.*\.css$/ },
      handler: (sheet) => {
        const used = new Set(sources().flatMap((source) => source.match(/fr-icon-[\w-]+/g) ?? []));
        return [...sheet.matchAll(ICON_RULE)].flatMap(([rule, icon = '']) => (used.has(icon) ? rule : [])).join('\n');
      },
    },
  };
}

const sources = (): string[] =>
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'));

/** `npx vite web` serves the pages while they are written, and asks a running desk (`API`) for all else. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutColourTables(), onlyIconsInUse(), precompress()],
  build: {
    outDir: path.join(import.meta.dirname, '../dist/pages'),
    emptyOutDir: true,
    // The design system's sheet is minified already, and loses rules when it is once more.
    cssMinify: false,
    // Inlined files would be `data:` addresses, which the Content-Security-Policy refuses for fonts.
    assetsInlineLimit: 0,
    // The files that the API serves at the same address are its own.
    assetsDir: 'pages',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      // What most areas share is one file: many of a few lines each are mostly headers.
      output: {
        codeSplitting: {
          groups: [{ name: 'shared', test: /\/web\/(api|app|i18n|ui|people)\/.*\.tsx?$|\/domain\//, minShareCount: 4 }],
        },
      },
      onwarn: (warning, warn) => {
        // `use client` speaks to servers that render; ours does not.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: {
    proxy: {
      // Not all of `/api`: the pages' own modules are in a folder of that name. The host stays the browser's, which the
      // API compares with the origin of what is sent.
      '^/(api/v1|aide|etat|assets)(/|\\?|$)': {
        target: process.env['API'] ?? 'http://127.0.0.1:8080',
        changeOrigin: false,
      },
    },
  },
});
