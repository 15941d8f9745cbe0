import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splicedPage } from '../../../src/web/http/spliced-page.js';
import { runs } from '../../support/thorough.js';

const newToken = () => randomBytes(12).toString('base64url');
const form = (token: string, word: string) =>
  `<form action="/signals"><input type="hidden" name="token" value="${token}"><button>${word} €18</button></form>\n`;

test('every form of the page has the token of its request, compressed and plain', () => {
  const token = newToken();
  const page = (own: string) =>
    `<h1>Shop</h1>${Array.from({ length: 40 }, (_, at) => form(own, `Save ${at}`)).join('')}`;
  const spliced = splicedPage(page(token), token);
  for (let at = 0; at < 50; at++) {
    const other = newToken();
    expect(gunzipSync(spliced!.gzip(other)).toString()).toBe(page(other));
    expect(spliced!.plain(other).toString()).toBe(page(other));
  }
});

test('whatever stands between the forms, also more than a match of deflate reaches back', () => {
  const words = fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(words, fc.nat(60_000), (between, far) => {
      const token = newToken();
      const filler = randomBytes(far / 2).toString('hex');
      const page = (own: string) =>
        between.map((word) => form(own, word)).join('') + filler + form(own, 'last');
      const spliced = splicedPage(page(token), token);
      // Where a token had to be written out anew there is nothing to splice, and the page is not kept.
      if (!spliced) return;
      const other = newToken();
      expect(spliced.plain(other).toString()).toBe(page(other));
    }),
    { numRuns: runs(60) },
  );
});

test('a page in which a later token cannot copy an earlier one is not spliced', () => {
  const token = newToken();
  const far = randomBytes(40_000).toString('base64');
  expect(splicedPage(form(token, 'a') + far + form(token, 'b'), token)).toBeUndefined();
});

test('a page without a token is not spliced', () => {
  expect(splicedPage('<h1>Shop</h1>', newToken())).toBeUndefined();
});
