import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { keptPages } from '../../../src/web/pages/operators/kept-pages.js';

test('a page is made once, also for those who ask while it is being made', async () => {
  const pages = keptPages(2);
  let made = 0;
  const make = async () => `page ${++made}`;
  const [one, other] = await Promise.all([pages.page('a', make), pages.page('a', make)]);
  const later = await pages.page('a', make);
  expect(made).toBe(1);
  for (const { plain, gzip } of [one, other, later])
    expect([plain.toString(), gunzipSync(gzip).toString()]).toEqual(['page 1', 'page 1']);
});

test('pages made of something else are others, and the one not opened for longest is forgotten', async () => {
  const pages = keptPages(2);
  const made: string[] = [];
  const open = (key: string) => pages.page(key, async () => `${made.push(key)}`);
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await open(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('a page that cannot be made is tried again', async () => {
  const pages = keptPages(2);
  const fail = () => Promise.reject(new Error('no'));
  await expect(pages.page('a', fail)).rejects.toThrow('no');
  expect((await pages.page('a', async () => 'yes')).plain.toString()).toBe('yes');
});
