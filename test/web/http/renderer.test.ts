import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openRenderer } from '../../../src/web/http/renderer.js';

let views = '';
afterEach(() => rmSync(views, { recursive: true, force: true }));

function rendererOf(templates: Readonly<Record<string, string>>) {
  views = mkdtempSync(join(tmpdir(), 'afterglow-views-'));
  mkdirSync(join(views, 'partials'));
  for (const [name, text] of Object.entries(templates)) writeFileSync(join(views, `${name}.eta`), text);
  return openRenderer(views);
}

test('what can end a text or an attribute is escaped, and all else is printed as it is', () => {
  const { render } = rendererOf({ page: '<%= it.text %>' });
  expect(render('page', { text: `&<>"' é € 😀 a=b;c` })).toBe('&amp;&lt;&gt;&quot;&#39; é € 😀 a=b;c');
  const signs = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  const printed = signs.filter((sign) => render('page', { text: sign }) === sign);
  expect(signs.filter((sign) => !printed.includes(sign)).join('')).toBe(`"&'<>`);
  expect(render('page', { text: 12 })).toBe('12');
  expect(() => render('page', {})).toThrow('not there');
});

test('the HTML of a kept part lies on the part, and nothing else holds it', () => {
  const { render } = rendererOf({
    page: "<%~ this.kept('/partials/one-part', it.part, it.t) %>",
    'partials/one-part': '<p><%= it.onePart.name %></p>',
  });
  const part = { name: 'first' };
  expect(render('page', { part, t: {} })).toBe('<p>first</p>');
  expect(Object.getOwnPropertySymbols(part).map((symbol) => (part as never)[symbol])).toEqual([
    '<p>first</p>',
  ]);
  // It is one object for as long as it says the same: that it is not made anew shows by a change.
  part.name = 'changed';
  expect(render('page', { part, t: {} })).toBe('<p>first</p>');
  expect(render('page', { part: { name: 'changed' }, t: {} })).toBe('<p>changed</p>');
});
