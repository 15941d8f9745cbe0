import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../../src/web/http/language.js';
import { isPlain, paths, returnPath } from '../../../src/web/http/paths.js';
import { runs } from '../../support/thorough.js';

const ESCAPES = [
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/..//evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '/products/..//evil.example',
  '/products/../..//evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  ' /basket',
  '\t//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/basket\r\nSet-Cookie: a=b',
  '/basket%0d%0aSet-Cookie:a=b',
  '@evil.example',
  '/@evil.example',
  '//evil.example/basket',
  'http:evil.example',
  'http:/basket',
  '/products/x@evil.example/..//evil.example',
  '',
  '.',
  '?q=1',
  '#basket',
  '/signals',
  '/forgetting',
  '/orders/AAAAAAAAAAAAAAAAAAAAAA',
  '/assets/x/js/htmx.min.js',
  '/BASKET/../../evil',
  `/search?q=${'x'.repeat(3_000)}`,
];

const isOwn = (path: string) => {
  const url = new URL(path, 'https://shop.example');
  return (
    url.origin === 'https://shop.example' &&
    path.startsWith('/') &&
    !/^\/[/\\]/.test(path) &&
    !/[\s\\]/.test(path)
  );
};

describe('the way back after a press', () => {
  test.each(ESCAPES)('never leads elsewhere: %j', (text) => {
    expect(isOwn(returnPath(text))).toBe(true);
  });

  test('never leads elsewhere, whatever the form says', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      '\t',
      'evil.example',
      'products',
      'basket',
      'http:',
      '\u2028',
      '/products/',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(piece).map((parts) => parts.join('')),
      fc.string().map((end) => `/products/${end}`),
    );
    fc.assert(
      fc.property(texts, (text) => isOwn(returnPath(text))),
      { numRuns: runs(2_000) },
    );
  });

  test('leads back to every page a shopper presses something on', () => {
    for (const path of [
      '/',
      '/departments',
      '/departments/running',
      '/departments/running/running-shoes?sort=newest&page=2',
      '/products/cork-yoga-block',
      '/search?q=cork+%26+yoga&brand=harbour-pine',
      '/interests',
      '/saved',
      '/basket',
      '/what-this-shop-knows',
      '/how-it-works',
    ]) {
      expect(returnPath(path)).toBe(path);
    }
  });

  test('forgets what was said about the last press', () => {
    expect(returnPath('/search?q=a&done=abc')).toBe('/search?q=a');
    expect(returnPath('/basket?done=abc')).toBe('/basket');
  });

  test('reads a plain path as an address is read', () => {
    const parts = fc.constantFrom(
      '',
      '.',
      '..',
      'a',
      'b.c',
      '.d',
      'é',
      '%20',
      'products',
      'basket',
      '~',
      '*',
      '?x=1',
      '#y',
    );
    const texts = fc.array(parts, { maxLength: 5 }).map((some) => `/${some.join('/')}`);
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(isPlain(text));
        const { pathname, search, hash } = new URL(text, 'http://shop.invalid');
        expect(pathname + search + hash).toBe(text);
        expect(inLanguage(text, 'de')).toBe(`${text}?lang=de`);
        expect(inLanguage(text, undefined)).toBe(text);
      }),
    );
    expect(['/', '/products/cork-yoga-block', '/basket'].every(isPlain)).toBe(true);
    expect(['', 'basket', '//x', '/a/../b', '/a/.', '/a?b', '/é', '/a/'].some(isPlain)).toBe(false);
  });

  test('makes addresses that hold any id', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        (id) => !/[?#\s"<>]/.test(paths.product(id.replace(/[\uD800-\uDFFF]/g, '')).slice(1)),
      ),
    );
  });
});
