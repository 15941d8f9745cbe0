import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockImports } from '../../src/catalog/importing/swap-catalogue.js';
import { fileSentence } from '../../src/files/file-sentence.js';
import { makeFolder, makeNamedFolder } from '../../src/files/private-files.js';
import { sourceFiles } from '../policies/import-graph.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a folder of the shop', () => {
  it('is made with those it lies in, for its owner alone', () => {
    const path = join(folder, 'a', 'b');
    makeFolder(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  // There `mkdir` of `node:fs/promises` with `recursive` asks again and again, and never answers.
  it.runIf(existsSync('/proc/self'))('that can never be made is an error at once', async () => {
    expect(() => makeFolder('/proc/shop')).toThrow(/ENOENT/);
    const error = await lockImports('/proc/shop').catch((reason: unknown) => reason);
    expect(fileSentence(error)).toBe('No folder can be made at /proc/shop: set DATA_DIR to another.');
  });

  it.runIf(existsSync('/proc/self'))('is told with the setting that names it', () => {
    let caught: unknown;
    try {
      makeNamedFolder('/proc/shop', 'ANALYTICS_DIR');
    } catch (error) {
      caught = error;
    }
    expect(fileSentence(caught)).toBe('No folder can be made at /proc/shop: set ANALYTICS_DIR to another.');
  });

  it('is made in one place of the program', () => {
    const making = sourceFiles.filter((file) => /\bmkdir(Sync)?\(/.test(readFileSync(file, 'utf8')));
    expect(making).toEqual(['src/files/private-files.ts']);
  });
});
