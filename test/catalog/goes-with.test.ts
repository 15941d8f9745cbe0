import { describe, expect, it } from 'vitest';
import { isExact, type Kind, parseGoesWith } from '../../src/catalog/goes-with.js';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { type Product, slug } from '../../src/catalog/product.js';
import { isMeant } from '../../src/recommendations/complements/kinds.js';
import { demoProducts } from '../support/shop.js';

const kind = (category: string, more: Partial<Kind> = {}): Kind => ({
  category,
  named: [],
  except: [],
  as: undefined,
  ...more,
});
const HOW = 'write "category: NAME" and "goes with: [NAME, NAME]" or "leads to: [NAME, NAME]"';

describe('goes-with.yaml', () => {
  it('pairs categories both ways', () => {
    expect(parseGoesWith('- category: Coffee beans\n  goes with: [Cups & storage]\n')).toEqual([
      { from: kind('coffee-beans'), to: kind('cups-storage') },
      { from: kind('cups-storage'), to: kind('coffee-beans') },
    ]);
  });

  it('lets one kind lead to another, and not back', () => {
    const text = `
- category: Film cameras
  named: [35mm]
  except: [single-use]
  leads to:
    - { category: Film, named: [35mm], as: 35 mm film }`;
    const [pairing, ...others] = parseGoesWith(text);
    expect(others).toEqual([]);
    expect(pairing).toEqual({
      from: kind('film-cameras', { named: ['35mm'], except: ['single-use'] }),
      to: kind('film', { named: ['35mm'], as: '35 mm film' }),
      leads: true,
    });
    expect(isExact(pairing!)).toBe(true);
  });

  it.each([
    ['category: Tea', 'goes-with.yaml, line 1: write a list of categories.'],
    ['- category: Tea', `goes-with.yaml, line 1: ${HOW}`],
    ['- category: Tea\n  goes with: [Cups]\n- goes with: [Tea]', `goes-with.yaml, line 3: ${HOW}`],
    ['- category: Tea\n  goes with: Cups', `goes-with.yaml, line 1: ${HOW}`],
    ['- category: Tea\n  named: green\n  goes with: [Cups]', `goes-with.yaml, line 1: ${HOW}`],
    ['- category: Tea\n  leads to: [{ category: Cups, namd: [mug] }]', `goes-with.yaml, line 1: ${HOW}`],
    ['- category: Tea\n  exept: [green]\n  leads to: [Cups]', `goes-with.yaml, line 1: ${HOW}`],
  ])('is refused with the line that is wrong: %j', (text, reason) => {
    expect(() => parseGoesWith(text)).toThrow(reason);
  });

  it('may be missing or empty', async () => {
    expect(await readGoesWith('/nowhere/goes-with.yaml')).toEqual([]);
    expect(parseGoesWith('')).toEqual([]);
  });

  it('of the demo names kinds that there are', async () => {
    const pairings = await readGoesWith('catalog/goes-with.yaml');
    const kinds = pairings.flatMap(({ from, to }) => [from, to]);
    const shelves = new Map<string, Product[]>();
    for (const product of demoProducts()) {
      const category = slug(product.category);
      shelves.set(category, [...(shelves.get(category) ?? []), product]);
    }
    const isEmpty = (one: Kind) => !shelves.get(one.category)?.some((product) => isMeant(product, one));
    expect(kinds.filter(isEmpty)).toEqual([]);
    const words = kinds.flatMap((one) => one.named.map((word) => ({ ...one, named: [word], except: [] })));
    expect(words.filter(isEmpty)).toEqual([]);
    expect(new Set(kinds.map(({ category }) => category)).size).toBeGreaterThan(70);
  });
});
