import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutObjects } from '../../../src/catalog/feeds/json-items.js';
import { all } from './reading-support.js';

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const cut = async (text: string, size = 4) =>
  (await all(cutObjects(pieces(text, size)))).map(({ text }) => text);

describe('a JSON text', () => {
  it.each([
    ['a list', '[{"a":1}, {"b":[{"c":2}]}]', ['{"a":1}', '{"b":[{"c":2}]}']],
    ['objects that follow each other', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
    ['a graph', '{"@context":{"x":"y"},"@graph":[{"a":1},{"b":2}],"z":{"no":1}}', ['{"a":1}', '{"b":2}']],
    [
      'an item list in a list',
      '[{"@type":"ItemList","itemListElement":[{"a":1}]},{"b":2}]',
      ['{"a":1}', '{"b":2}'],
    ],
    ['brackets and quotes in texts', '[{"a":"}]\\"{["},{"b":"\\\\"}]', ['{"a":"}]\\"{["}', '{"b":"\\\\"}']],
    ['nothing', '[]', []],
  ])('is cut into its objects: %s', async (_, text, objects) => {
    for (const size of [1, 2, 5, 100]) expect(await cut(text, size)).toEqual(objects);
  });

  it('gives back any list of objects, and the line of each', async () => {
    const objects = fc.array(
      fc.dictionary(fc.string(), fc.jsonValue()).filter((one) => !('products' in one)),
    );
    await fc.assert(
      fc.asyncProperty(objects, fc.integer({ min: 1, max: 50 }), async (list, size) => {
        const text = JSON.stringify(list, undefined, 1);
        const found = await all(cutObjects(pieces(text, size)));
        expect(found.map((piece) => JSON.parse(piece.text))).toEqual(JSON.parse(text));
        const lines = text.split('\n');
        for (const { line } of found) expect(lines[line - 1]?.startsWith(' {')).toBe(true);
      }),
    );
  });

  it('longer than a megabyte is cut off, and the next is found', async () => {
    const found = await all(cutObjects(pieces(`[{"a":"${'x'.repeat(1_100_000)}"},{"b":1}]`, 65_536)));
    expect(found.map(({ cut, text }) => [cut, text.length])).toEqual([
      [true, 1_000_000],
      [false, 7],
    ]);
  });
});
