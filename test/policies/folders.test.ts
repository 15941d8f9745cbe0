import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const inSource = readdirSync('src', { withFileTypes: true });

it('src holds folders, and eight files at most', () => {
  expect(inSource.filter((one) => one.isFile()).map(({ name }) => name).length).toBeLessThanOrEqual(8);
});

it('the map of the README names every folder of src and of src/web, and none that is not there', () => {
  const [, map = ''] = /## Map[^\n]*\n+```\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const folders = inSource.filter((one) => one.isDirectory()).map(({ name }) => name);
  const web = readdirSync('src/web').map((name) => `web/${name}`);
  const named = map
    .split('\n')
    .filter((line) => line.startsWith('src/'))
    .flatMap((line) => line.slice('src/'.length).split(/ {2,}/, 1)[0]?.split(' ') ?? []);
  expect(named.toSorted()).toEqual([...folders.filter((name) => name !== 'web'), ...web].toSorted());
});

it('the README is read in five minutes: ninety lines at most', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(90);
});

it('comments cite documents of this repository', () => {
  const files = ['src', 'test', 'bench', 'evaluation'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${folder}/${path}`),
  );
  const foreign = /\b(?:DESIGN|BARS)\b/;
  expect(
    files.filter((file) => !file.endsWith('folders.test.ts') && foreign.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});
