import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProducts } from '../../src/catalog/catalogue-files.js';
import { SetupError } from '../../src/errors.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { parseOverrides } from '../../src/segments/overrides.js';
import { readOverrides } from '../../src/shop/overrides-file.js';
import { plantedShop } from './discovery-shop.js';

const shop = plantedShop({ Teapots: 30, Lanterns: 28, Saddles: 26 });
const plain = discoverSegments(shop);

function segment(overrides: unknown, id: string) {
  return discoverSegments({ ...shop, overrides }).segments.find((one) => one.id === id);
}

describe('overrides', () => {
  it('rename, describe and mark the segment that most of the anchors lie in', () => {
    const overrides = parseOverrides(`
- anchors: [teapots-1, teapots-2, lanterns-1]
  name: Tea things
  description: Pots to pour from.
  sensitive: true
  enabled: false
`);
    expect(segment(overrides, 'teapots')).toMatchObject({
      label: 'Tea things',
      description: 'Pots to pour from.',
      sensitive: true,
      enabled: false,
    });
    expect(segment(overrides, 'lanterns')).toEqual(plain.segments.find((one) => one.id === 'lanterns'));
  });

  it('may say one thing and leave the name as it was found', () => {
    expect(segment(parseOverrides('- anchors: [saddles-3]\n  enabled: false'), 'saddles')).toMatchObject({
      label: 'Saddles',
      enabled: false,
      sensitive: false,
    });
  });

  it('go when they are taken away: a name of the shop is not kept from one index to the next', () => {
    const renamed = discoverSegments({
      ...shop,
      overrides: parseOverrides('- anchors: [saddles-3]\n  name: Perches'),
    });
    expect(renamed.segments.map((one) => one.label)).toContain('Perches');
    expect(
      discoverSegments({ ...shop, previous: renamed.segments })
        .segments.map((one) => one.label)
        .toSorted(),
    ).toEqual(['Lanterns', 'Saddles', 'Teapots']);
  });

  it('that land on one segment: the first wins, and a warning names both', () => {
    const overrides = parseOverrides(
      '- anchors: [teapots-1]\n  name: Tea\n- anchors: [teapots-2]\n  name: Pots',
    );
    const { segments, report } = discoverSegments({ ...shop, overrides });
    expect(segments.map((one) => one.label)).toEqual(expect.arrayContaining(['Tea']));
    expect(segments.map((one) => one.label)).not.toContain('Pots');
    expect(report.warnings).toEqual([
      '"Pots" lies in the same segment as "Tea", which was named first and stays.',
    ]);
  });

  it('with unknown anchors warn, and use the anchors that are known', () => {
    const overrides = parseOverrides(
      '- anchors: [gone, teapots-2]\n  name: Tea\n- anchors: [lost]\n  name: Nothing',
    );
    const { segments, report } = discoverSegments({ ...shop, overrides });
    expect(segments.map((one) => one.label)).toContain('Tea');
    expect(report.warnings).toEqual(['"Tea": no product gone.', '"Nothing": no product lost.']);
  });

  it('that take the name of another segment leave it another name', () => {
    const overrides = parseOverrides('- anchors: [teapots-1]\n  name: Saddles');
    const labels = discoverSegments({ ...shop, overrides }).segments.map((one) => one.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('Saddles');
  });
});

describe('segments.yaml', () => {
  it.each([
    ['a broken list', '- anchors: [a\n  name: x', /^segments\.yaml, line \d+: .+/],
    ['no list', 'name: x', 'segments.yaml, line 1: write a list, each entry beginning with "- anchors:".'],
    [
      'an entry that is a word',
      '- anchors: [a]\n- b',
      'segments.yaml, line 2: write an entry that begins with "anchors:".',
    ],
    [
      'an unknown key',
      '- anchors: [a]\n  label: x',
      'segments.yaml, line 2: "label" is not known. Use anchors, name, description, sensitive, enabled.',
    ],
    ['a key of every object', '- anchors: [a]\n  constructor: x', /line 2: "constructor" is not known/],
    [
      'no anchors',
      '\n- name: x',
      'segments.yaml, line 2: "anchors" is missing: name some products of the segment.',
    ],
    [
      'an anchor that is a number',
      '- anchors: [12]',
      /line 1: "anchors" must be a list of product ids \(quote an id/,
    ],
    ['an empty name', '- anchors: [a]\n  name: ""', /line 2: "name" must be a text of 1 to 34 characters\./],
    ['a long name', `- anchors: [a]\n  name: ${'x'.repeat(35)}`, /line 2: "name" must be/],
    [
      'a switch in words',
      '- anchors: [a]\n  sensitive: "no"',
      'segments.yaml, line 2: "sensitive" must be true or false.',
    ],
    ['a key twice', '- anchors: [a]\n  name: x\n  name: y', /line [23]: /],
  ])('with %s is refused with its line', (_, text, message) => {
    expect(() => parseOverrides(text)).toThrow(SetupError);
    expect(() => parseOverrides(text)).toThrow(message);
  });

  it.each(['', '# nothing yet', '[]', '~'])('that says nothing (%j) has no overrides', (text) => {
    expect(parseOverrides(text)).toEqual([]);
  });

  it('that is missing has none, and that cannot be read says so', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'segments-'));
    try {
      expect(await readOverrides(join(folder, 'segments.yaml'))).toEqual([]);
      await expect(readOverrides(folder)).rejects.toThrow(/cannot be read/);
      await writeFile(join(folder, 'segments.yaml'), '- anchors: [a]\n  name: Tea\n');
      expect(await readOverrides(join(folder, 'segments.yaml'))).toEqual([{ anchors: ['a'], name: 'Tea' }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('of the demo shop names products that exist, each name once', async () => {
    const overrides = await readOverrides('catalog/segments.yaml');
    const { products } = await readProducts('catalog/products.jsonl');
    const ids = new Set<string>(products.map((one) => one.id));
    expect(overrides.flatMap((one) => one.anchors).filter((id) => !ids.has(id))).toEqual([]);
    const names = overrides.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(overrides.length).toBeGreaterThan(15);
  });

  it('in any other form that reaches discovery is refused', () => {
    expect(() => discoverSegments({ ...shop, overrides: 'Tea' })).toThrow(SetupError);
    expect(() => discoverSegments({ ...shop, overrides: [{ name: 'Tea' }] })).toThrow(
      'Override 1 of the segments',
    );
  });
});
