import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { readOverrides } from '../../src/shop/overrides-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-optional-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
  ['segments.yaml', readOverrides, '- anchors: [a]\n  sensitive: true\n', '- anchors: [a\n  name: Tea\n'],
  ['goes-with.yaml', readGoesWith, '- { category: Tea, goes with: [Mugs] }\n', '- category: [\n'],
] as const;

it.each(FILES)(
  '%s with a mistake is what was last read of it, and the mistake is told with path and line',
  async (name, read, good, bad) => {
    const [file, kept] = [join(folder, name), join(folder, 'index', 'kept.json')];
    const told: string[] = [];
    const tell = (message: string) => told.push(message);
    writeFileSync(file, good);
    const said = await read(file, kept, tell);
    expect(said).not.toEqual([]);
    writeFileSync(file, bad);
    expect(await read(file, kept, tell)).toEqual(said);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^${file}, line \\d+: .+`))]);
    rmSync(file);
    expect(await read(file, kept, tell)).toEqual([]);
    expect(told).toHaveLength(1);
  },
);

it.each(FILES)(
  '%s with a mistake says nothing where nothing was read of it before',
  async (name, read, good, bad) => {
    const [file, other, kept] = [join(folder, name), join(folder, 'other.yaml'), join(folder, 'kept.json')];
    writeFileSync(other, good);
    await read(other, kept);
    writeFileSync(file, bad);
    const told: string[] = [];
    expect(await read(file, kept, (message) => told.push(message))).toEqual([]);
    expect(told).toHaveLength(1);
    await expect(async () => read(file, kept)).rejects.toThrow(/line \d+/);
  },
);
