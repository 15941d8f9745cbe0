import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';
import { DAY } from '../clock.js';

/** Addresses of style, script, fonts and icons. They carry a version, so they may be kept for a year. */
export interface Assets {
  readonly version: string;
  readonly styles: readonly string[];
  /** Of operator pages, which need less of the shop's. */
  readonly operatorStyles: readonly string[];
  readonly scripts: readonly string[];
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

/** Styles in the order in which they apply. */
const STYLES = ['tokens', 'base', 'frame', 'cards', 'forms', 'pages', 'interests', 'print'];
const OPERATOR_STYLES = ['tokens', 'base', 'frame', 'forms', 'pages', 'operators', 'charts', 'print'];

/** Reads what is to be served once, and makes its version from the bytes. */
export function openAssets(staticDir: string): Assets {
  const version = versionOf([...filesIn(staticDir), ...Object.values(FROM_PACKAGES)]);
  const address = (path: string) => `/assets/${version}/${path}`;
  return {
    version,
    styles: STYLES.map((name) => address(`css/${name}.css`)),
    operatorStyles: OPERATOR_STYLES.map((name) => address(`css/${name}.css`)),
    scripts: [address('js/htmx.min.js'), address('js/shop.js')],
    fonts: [address('fonts/inter.woff2'), address('fonts/fraunces.woff2')],
    icon: address('icons/afterglow.svg'),
    router: assetRouter(staticDir, version),
  };
}

function assetRouter(staticDir: string, version: string): Router {
  const router = Router();
  const forAYear = { immutable: true, maxAge: 365 * DAY, index: false, redirect: false } as const;
  router.use(`/assets/${version}`, express.static(staticDir, forAYear));
  for (const [path, file] of Object.entries(FROM_PACKAGES)) {
    router.get(`/assets/${version}/${path}`, (_req, res) => {
      res.sendFile(file, forAYear);
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

function versionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 10);
}
