import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { joinedSheets, openAssets } from '../../../src/web/http/assets.js';

const sheets = readdirSync('static/css');
const styles = Object.values(joinedSheets('static'));
const withoutComments = (style: string) => style.replace(/\/\*[\s\S]*?\*\//g, '');

/** What pages say their parts are: names, and beginnings of names whose end is a value. */
function namesInViews(): { readonly names: Set<string>; readonly beginnings: readonly string[] } {
  const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.eta'),
  );
  const all = views
    .flatMap((path) => [
      ...readFileSync(join('views', path), 'utf8').matchAll(/class="((?:<%.*?%>|[^"])*)"/gs),
    ])
    .map(([, names = '']) => names);
  return {
    names: new Set(all.join(' ').match(/[\w-]+/g)),
    beginnings: all.flatMap((names) => [...names.matchAll(/([\w-]+-)<%=/g)].map(([, start = '']) => start)),
  };
}

describe('the style of a page', () => {
  it('has every sheet of static/css', () => {
    expect(sheets.length).toBeGreaterThan(20);
    for (const sheet of sheets) {
      const text = readFileSync(join('static/css', sheet), 'utf8');
      expect(
        styles.some((style) => style.includes(text)),
        basename(sheet),
      ).toBe(true);
    }
  });

  it('styles nothing that no page has', () => {
    const { names, beginnings } = namesInViews();
    // htmx sets it while a press is on its way.
    const known = (name: string) =>
      name === 'htmx-request' || names.has(name) || beginnings.some((start) => name.startsWith(start));
    const selectors = styles.flatMap((style) => withoutComments(style).match(/[^{}]+(?=\{)/g) ?? []);
    const styled = selectors
      .filter((one) => !one.trim().startsWith('@'))
      .flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
    expect(new Set(styled).size).toBeGreaterThan(150);
    expect([...new Set(styled)].filter((name) => !known(name))).toEqual([]);
  });

  it('is one file, kept for a year under an address that changes with it', async () => {
    const assets = openAssets('static');
    const app = express().use(assets.router);
    for (const path of [assets.style, assets.operatorStyle]) {
      const { text, headers } = await request(app)
        .get(path)
        .expect(200)
        .expect('Content-Type', /^text\/css/);
      expect(styles).toContain(text);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      await request(app)
        .get(path)
        .set('If-None-Match', headers.etag ?? '')
        .expect(304);
    }
    await request(app).get('/assets/older/styles/shop.css').expect(404);
  });
});
