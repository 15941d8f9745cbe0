import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  newCatalogueFolder,
  restoreCatalogue,
  swapCatalogue,
} from '../../../src/catalog/importing/swap-catalogue.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-swap-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const put = (folder: string, text: string) => {
  mkdirSync(join(dataDir, folder), { recursive: true });
  writeFileSync(join(dataDir, folder, 'products.jsonl'), text);
};
const current = () => readFileSync(join(dataDir, 'catalogue', 'products.jsonl'), 'utf8');

describe('swapping catalogues', () => {
  it('puts the new one in the place of the old, which goes', async () => {
    put('catalogue', 'old');
    const folder = await newCatalogueFolder(dataDir);
    writeFileSync(join(folder, 'products.jsonl'), 'new');
    await swapCatalogue(dataDir, folder);
    expect(current()).toBe('new');
    expect(readdirSync(dataDir)).toEqual(['catalogue']);
  });

  it('works where there was none', async () => {
    const folder = await newCatalogueFolder(join(dataDir, 'deep', 'data'));
    writeFileSync(join(folder, 'products.jsonl'), 'new');
    await swapCatalogue(join(dataDir, 'deep', 'data'), folder);
    expect(readdirSync(join(dataDir, 'deep', 'data'))).toEqual(['catalogue']);
  });

  it('puts the old one back where the new one cannot be had', async () => {
    put('catalogue', 'old');
    await expect(swapCatalogue(dataDir, join(dataDir, 'catalogue.new-gone'))).rejects.toThrow('ENOENT');
    expect(current()).toBe('old');
    expect(readdirSync(dataDir)).toEqual(['catalogue']);
  });
});

describe('after an import was cut off', () => {
  it('while it was writing, the catalogue is as it was', async () => {
    put('catalogue', 'old');
    put('catalogue.new-1', 'half');
    await restoreCatalogue(dataDir);
    expect(current()).toBe('old');
    expect(readdirSync(dataDir)).toEqual(['catalogue']);
  });

  it('between its renames, the old one comes back', async () => {
    put('catalogue.old-1', 'old');
    put('catalogue.new-1', 'new');
    await restoreCatalogue(dataDir);
    expect(current()).toBe('old');
    expect(readdirSync(dataDir)).toEqual(['catalogue']);
  });

  it('after its renames, the new one stays', async () => {
    put('catalogue', 'new');
    put('catalogue.old-1', 'old');
    await restoreCatalogue(dataDir);
    expect(current()).toBe('new');
    expect(readdirSync(dataDir)).toEqual(['catalogue']);
  });

  it('before there was any, there is none', async () => {
    put('catalogue.new-1', 'half');
    await restoreCatalogue(dataDir);
    expect(existsSync(join(dataDir, 'catalogue'))).toBe(false);
  });
});
