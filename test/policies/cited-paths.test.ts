import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n');
const folders = new Set(files.flatMap(foldersAbove));

function foldersAbove(file: string): readonly string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

/** Decisions are dated: what they name may be gone since. */
const pages = files.filter((file) => /^(README\.md|docs\/(?!decisions\/).*\.md)$/.test(file));

/** A file of source by its name, with or without its folders, and whatever begins with a folder of the root. */
const CITED =
  /^(?:[\w.-]+\/)*[\w.-]+\.(?:ts|eta|css)$|^(?:src|test|docs|bench|evaluation|views|static|catalog|models|language)\/[\w./-]+$/;

const citedIn = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`/g)]
    .map(([, text = '']) => text.replace(/\/$/, ''))
    .filter((text) => CITED.test(text));

const isThere = (path: string) =>
  folders.has(path) || files.some((file) => file === path || file.endsWith(`/${path}`));

it.each(pages)('%s cites no file and no folder that is not there', (page) => {
  expect(citedIn(page).filter((path) => !isThere(path))).toEqual([]);
});

it('the pages cite files at all', () => {
  expect(pages.flatMap(citedIn).length).toBeGreaterThan(150);
});
