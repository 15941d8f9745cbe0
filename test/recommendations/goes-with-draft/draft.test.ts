import { describe, expect, it } from 'vitest';
import { parseGoesWith } from '../../../src/catalog/goes-with.js';
import type { Product, ProductId } from '../../../src/catalog/product.js';
import { draftText } from '../../../src/cli/goes-with-draft.js';
import { draftPairs } from '../../../src/recommendations/goes-with-draft/draft.js';
import { saidFitting } from '../../../src/recommendations/goes-with-draft/said-fitting.js';

let made = 0;
const product = (name: string, category: string, more: Partial<Product> = {}): Product => ({
  ...{ id: `p${++made}` as ProductId, name, category, department: 'Music', brand: 'A', description: '' },
  ...{ price: { amount: 900, currency: 'EUR' }, tags: [], materials: [], stock: 3, added: '2026-01-01' },
  ...more,
});
const said = (name: string, description = '') =>
  saidFitting(product(name, 'Any', { description })).map(({ noun, by }) => `${by} ${noun}`);

describe('what a product says it is used with', () => {
  it.each([
    ['Handwoven guitar strap', '', ['called guitar']],
    ['Jointed steel desk lamp', '', []],
    ['Lid for teapots', '', ['for teapot']],
    ['Felt', 'Fits most cameras. Suits any bag, too.', ['fits camera', 'fits bag']],
    ['Instant pack', 'Fits the square camera and keeps a year.', ['for camera']],
    ['Tuner', 'Clips onto a guitar.', ['fits guitar']],
  ])('%s: %s', (name, description, found) => {
    expect(said(name, description)).toEqual(found);
  });
});

const SHOP = [
  product('Parlour guitar', 'Guitars & strings'),
  product('Bass guitar', 'Guitars & strings', { department: 'Music' }),
  product('Wooden capo', 'Guitars & strings', { tags: ['guitar'] }),
  product('Handwoven guitar strap', 'Straps, bags & cases'),
  product('Clip-on tuner', 'Practice', { description: 'For a guitar or for patience.' }),
  product('Garden guitar stand', 'Garden', { department: 'Outdoors' }),
];

describe('a draft of what goes with what', () => {
  const text = draftText(draftPairs(SHOP), SHOP.length);

  it('pairs a kind with what is called after it in its own department, and leaves what is less sure to be read', () => {
    expect(text).toContain('- category: Guitars & strings\n  named: [guitar]\n  except: [capo]\n  leads to:');
    expect(text).toMatch(
      /^ {4}- \{ category: "Straps, bags & cases", named: \[guitar strap\], .*\} # Handwoven/m,
    );
    expect(text).toMatch(/^# {4,}- \{ category: Practice, named: \[tuner\], as: Tuners \}/m);
    expect(text).not.toContain('Garden');
  });

  it('is read back as what it says', () => {
    const [pairing, ...others] = parseGoesWith(text);
    expect(others).toEqual([]);
    expect(pairing).toMatchObject({
      from: { category: 'guitars-strings', named: ['guitar'], except: ['capo'] },
      to: { category: 'straps-bags-cases', named: ['guitar strap'], as: 'Guitar straps' },
    });
  });

  it('takes a tote bag for a tote, not for what goes with one', () => {
    const bags = ['Canvas tote', 'Leather tote'].map((name) => product(name, 'Handbags'));
    expect(draftPairs([...bags, product('Studded tote bag', 'Handbags')])).toEqual([]);
  });

  it('of a shop that says nothing of the kind is empty', () => {
    expect(parseGoesWith(draftText(draftPairs(SHOP.slice(0, 2)), 2))).toEqual([]);
  });
});
