import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';

let folder: string;
let file: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-goes-with-'));
  [file, kept] = [join(folder, 'goes-with.yaml'), join(folder, 'kept.json')];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is kept of goes-with.yaml', () => {
  it('is what the file says, and anew where the file is another', async () => {
    writeFileSync(file, '- { category: Tea, goes with: [Mugs] }\n');
    const read = await readGoesWith(file);
    expect(await readGoesWith(file, kept)).toEqual(read);
    expect(await readGoesWith(file, kept)).toEqual(read);
    writeFileSync(file, '- { category: Tea, leads to: [Mugs] }\n');
    expect(await readGoesWith(file, kept)).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['goes-with.yaml', 'kept.json']);
  });

  it('is read in place of the same file', async () => {
    writeFileSync(file, '- { category: Tea, goes with: [Mugs] }\n');
    await readGoesWith(file, kept);
    writeFileSync(kept, readFileSync(kept, 'utf8').replaceAll('mugs', 'cups'));
    expect((await readGoesWith(file, kept)).some(({ to }) => to.category === 'cups')).toBe(true);
  });

  it('that is damaged, or that cannot be written, changes nothing', async () => {
    writeFileSync(file, '- { category: Tea, goes with: [Mugs] }\n');
    writeFileSync(kept, '{"of":');
    expect(await readGoesWith(file, kept)).toHaveLength(2);
    expect(await readGoesWith(file, join(folder, 'nowhere', 'kept.json'))).toHaveLength(2);
  });
});
