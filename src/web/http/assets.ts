import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';
import { DAY, SECOND } from '../../time/clock.js';

/** Addresses of style, script, fonts and icons. They carry a version, so they may be kept for a year. */
export interface Assets {
  readonly version: string;
  readonly style: string;
  /** Of operator pages, which need less of the shop's. */
  readonly operatorStyle: string;
  readonly htmx: string;
  /** The shop's own script: a module, which fetches the others beside it. */
  readonly script: string;
  /** Worth fetching before the style asks for them. */
  readonly fonts: readonly string[];
  readonly icon: string;
  readonly router: Router;
}

const require = createRequire(import.meta.url);
const packageDir = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** Files served from installed packages, by the name they are served under. */
const FROM_PACKAGES: Readonly<Record<string, string>> = {
  'js/htmx.min.js': join(packageDir('htmx.org'), 'dist/htmx.min.js'),
  'fonts/fraunces.woff2': join(
    packageDir('@fontsource-variable/fraunces'),
    'files/fraunces-latin-wght-normal.woff2',
  ),
  'fonts/inter.woff2': join(packageDir('@fontsource-variable/inter'), 'files/inter-latin-wght-normal.woff2'),
};

/** Reads what is to be served once, and makes its version from the bytes. */
export function openAssets(staticDir: string): Assets {
  const styles = joinedSheets(staticDir);
  const files = [...filesIn(staticDir), ...Object.values(FROM_PACKAGES)];
  const version = versionOf([...Object.values(styles), ...files.map((file) => readFileSync(file))]);
  const address = (path: string) => `/assets/${version}/${path}`;
  return {
    version,
    style: address('styles/shop.css'),
    operatorStyle: address('styles/operators.css'),
    htmx: address('js/htmx.min.js'),
    script: address('js/shop.js'),
    fonts: [address('fonts/inter.woff2'), address('fonts/fraunces.woff2')],
    icon: address('icons/afterglow.svg'),
    router: assetRouter({ staticDir, version, styles }),
  };
}

interface Served {
  readonly staticDir: string;
  readonly version: string;
  readonly styles: Readonly<Record<Style, string>>;
}

function assetRouter({ staticDir, version, styles }: Served): Router {
  const router = Router();
  const forAYear = { immutable: true, maxAge: 365 * DAY, index: false, redirect: false } as const;
  router.use(`/assets/${version}`, express.static(staticDir, forAYear));
  for (const [path, file] of Object.entries(FROM_PACKAGES)) {
    router.get(`/assets/${version}/${path}`, (_req, res) => {
      res.sendFile(file, forAYear);
    });
  }
  for (const [name, sheets] of Object.entries(styles)) {
    router.get(`/assets/${version}/styles/${name}.css`, (_req, res) => {
      res.set('Cache-Control', `public, max-age=${(365 * DAY) / SECOND}, immutable`);
      res.set('ETag', `W/"${version}"`);
      res.type('css').send(sheets);
    });
  }
  return router;
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function versionOf(contents: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('base64url').slice(0, 10);
}

/** Sheets of `static/css` in the order in which they apply: the later one wins. */
const FOUNDATION = ['tokens', 'base', 'frame', 'masthead'];
const SHEETS = {
  shop: [
    ...FOUNDATION,
    'search',
    'visit-bar',
    'notice',
    'shelves',
    'from-visit',
    'cards',
    'controls',
    'forms',
    'hero',
    'page',
    'departments',
    'listing',
    'product',
    'press-icons',
    'whole-rows',
    'basket',
    'order',
    'table',
    'drawer',
    'interest',
    'interest-controls',
    'panel',
    'panel-folds',
    'why',
    'numbers',
    'kept',
    'knowledge',
    'receipt',
    'take-along',
    'lanes',
    'groups',
    'forced-colours',
    'print',
  ],
  operators: [...FOUNDATION, 'forms', 'page', 'table', 'operators', 'charts', 'print'],
} as const;

/** The whole style of a part of the shop: many sheets to read, one file to fetch. */
type Style = keyof typeof SHEETS;

export function joinedSheets(staticDir: string): Readonly<Record<Style, string>> {
  const joined = (names: readonly string[]) =>
    names.map((name) => readFileSync(join(staticDir, 'css', `${name}.css`), 'utf8')).join('\n');
  return { shop: joined(SHEETS.shop), operators: joined(SHEETS.operators) };
}
