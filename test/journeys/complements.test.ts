import { expect, inject, it } from 'vitest';
import { buildCatalogue } from '../../src/catalog/catalogue.js';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import type { ProductId } from '../../src/catalog/product.js';
import { complementFinder } from '../../src/recommendations/complements/complements.js';
import { loadIndex } from '../../src/vector-index/catalogue-index.js';
import judged from './judged-complements.json' with { type: 'json' };

/**
 * What a person said of what the shop put beside products drawn from all departments by a fixed seed, before anything
 * was seen of them: whether one would buy the other for the same purpose. The shop was tuned on the first sixty.
 */
const JUDGED: Readonly<Record<string, Readonly<Record<string, boolean>>>> = judged;
/** Places on the shelf of a product. */
const PLACES = 4;

it('four in five of what goes with a product make sense to a person', async () => {
  const index = await loadIndex(inject('sharedIndex'));
  const catalogue = buildCatalogue(index.products);
  const pairs = await readGoesWith('catalog/goes-with.yaml');
  const finder = complementFinder(catalogue, (position) => index.vector('taste', position), pairs);
  const shown = Object.entries(JUDGED).flatMap(([id, answers]) => {
    const position = catalogue.position(id as ProductId)!;
    return finder
      .of(position)
      .slice(0, PLACES)
      .map((one) => ({ id, other: index.products[one.position]!.id, answers }));
  });
  await index.close();
  const known = shown.filter(({ other, answers }) => other in answers);
  const sensible = known.filter(({ other, answers }) => answers[other]);
  const wrong = known.filter(({ other, answers }) => !answers[other]);
  const withShelf = new Set(shown.map(({ id }) => id)).size;
  console.info(
    `${sensible.length} of ${known.length} make sense, on ${withShelf} of ${Object.keys(JUDGED).length} pages; not: ${wrong
      .map(({ id, other }) => `${id} + ${other}`)
      .join(', ')}`,
  );
  expect(known.length, 'pairs nobody has judged').toBeGreaterThanOrEqual(0.9 * shown.length);
  expect(withShelf).toBeGreaterThanOrEqual(60);
  expect(sensible.length / known.length).toBeGreaterThanOrEqual(0.8);
});
