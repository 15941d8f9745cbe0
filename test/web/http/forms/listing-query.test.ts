import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ListingQuery,
  listingHref,
  listingQuery,
  SORTS,
} from '../../../../src/web/http/forms/listing-query.js';

const query = fc.record<ListingQuery>({
  sort: fc.constantFrom(...SORTS),
  least: fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: undefined }),
  most: fc.option(
    fc.integer({ min: 0, max: 999_999 }).map((cents) => cents / 100),
    { nil: undefined },
  ),
  brands: fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 6 }),
  inStock: fc.boolean(),
  page: fc.integer({ min: 1, max: 9_999 }),
});

/** As Express's simple parser reads an address. */
function fieldsOf(href: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of new Set(new URL(href, 'http://x').searchParams.keys())) {
    const all = new URL(href, 'http://x').searchParams.getAll(name);
    fields[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return fields;
}

describe('a listing’s address', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const href = listingHref('/search', asked, { q: 'a b' }, 'relevance');
        expect(listingQuery(fieldsOf(href), SORTS)).toEqual(asked);
        expect(fieldsOf(href).q).toBe('a b');
      }),
    );
  });

  test('is no longer than it must be', () => {
    const asked: ListingQuery = {
      sort: 'popular',
      least: undefined,
      most: undefined,
      brands: [],
      inStock: false,
      page: 1,
    };
    expect(listingHref('/departments/running', asked, {}, 'popular')).toBe('/departments/running');
  });

  test('reads anything without complaint, and never more than was asked', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('sort', 'min', 'max', 'brand', 'stock', 'page', '__proto__'), value),
        (fields) => {
          const read = listingQuery(fields, SORTS);
          expect(SORTS).toContain(read.sort);
          expect(read.page).toBeGreaterThanOrEqual(1);
          for (const price of [read.least, read.most])
            expect(price === undefined || (Number.isFinite(price) && price >= 0)).toBe(true);
        },
      ),
    );
  });

  test('takes a price with a comma as people write it', () => {
    expect(listingQuery({ min: '12,50' }, SORTS).least).toBe(12.5);
  });
});
