import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What the top of the repository holds; the README's map and `docs/contributing.md` name each folder. */
const TOP_LEVEL = [
  '.ci',
  '.dockerignore',
  '.gitignore',
  '.npmrc',
  'Dockerfile',
  'LICENSE',
  'README.md',
  'bench',
  'biome.json',
  'catalog',
  'docker',
  'docker-compose.yml',
  'docs',
  'evaluation',
  'knip.json',
  'language',
  'models',
  'package-lock.json',
  'package.json',
  'src',
  'static',
  'test',
  'tsconfig.build.json',
  'tsconfig.json',
  'views',
  'vitest.config.ts',
];
const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);

test('the top level holds what it is meant to hold', () => {
  expect([...new Set(tracked.map((path) => path.split('/', 1)[0]))].toSorted()).toEqual(TOP_LEVEL.toSorted());
});
