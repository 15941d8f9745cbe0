import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { camelCase, templatesIn } from '../../src/web/http/renderer.js';

const templates = templatesIn('views').map((path) => ({
  path,
  text: readFileSync(join('views', path), 'utf8'),
}));
/** The template as HTML sees it: every tag of ours is a letter. */
const asHtml = (text: string) => text.replace(/<%[\s\S]*?%>/g, 'x');
const IDENTIFIERS = /https:\/\/schema\.org\//g;

describe.each(templates)('$path', ({ path, text }) => {
  // Parts that are kept are named here, so that none is added without a thought of what is in it.
  test('prints raw only what another template made', () => {
    for (const [, raw = ''] of text.matchAll(/<%~([\s\S]*?)%>/g)) {
      expect(raw.trim()).toMatch(
        /^(?:include\('\/(?:fragments|partials)\/[a-z-]+', \{[^}]*(?:\{[^}]*\})?[^}]*\}\)|this\.kept\('\/partials\/(?:card-face|card-buttons)', it\.[A-Za-z.]+, it\.t\)|this\.kept\('\/partials\/department', department, it\.t\)|this\.keptOfVisit\('\/partials\/kept-items', list, it\.t, token\)|it\.body)$/,
      );
    }
    expect(text).not.toMatch(/<%(?:~)?\s*(?:output|capture|includeAsync)\b/);
  });

  test('prints nothing inside an attribute without quotes', () => {
    const marked = text.replace(/<%=[\s\S]*?%>/g, '\u0001').replace(/<%[\s\S]*?%>/g, '');
    for (const [tag] of marked.matchAll(/<[a-z][^>]*>/gi)) {
      const withoutQuoted = tag.replace(/"[^"]*"/g, '""');
      expect(withoutQuoted).not.toContain('\u0001');
      expect(withoutQuoted).not.toMatch(/=\s*[^"\s]/);
      expect(withoutQuoted).not.toContain("'");
    }
  });

  test('holds no inline style, handler or script, and nothing that htmx would evaluate', () => {
    const html = asHtml(text);
    expect(html).not.toMatch(/\sstyle\s*=|<style\b/i);
    expect(html).not.toMatch(/\son[a-z]+\s*=/i);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(html).not.toMatch(/javascript:|\bjs:|hx-on|hx-vals|hx-headers/i);
    expect(html).not.toMatch(/hx-trigger="[^"]*\[/);
    expect(html).not.toMatch(/hx-target="body"/);
  });

  test('names no other site', () => {
    expect(text.replace(IDENTIFIERS, '')).not.toMatch(/https?:|"\/\//);
  });

  test('says nothing in words of its own', () => {
    const words = text
      .replace(/<%[\s\S]*?%>/g, '')
      .replace(/<[^>]*>/g, '')
      .match(/\p{L}{2,}/gu);
    expect(words).toBeNull();
  });

  if (path.startsWith('fragments/')) {
    const name = path.slice('fragments/'.length, -'.eta'.length);
    test('reads one key, named after it', () => {
      const keys = new Set([...text.matchAll(/\bit\.(\w+)/g)].map((match) => match[1]));
      for (const key of keys) expect(['t', camelCase(name)]).toContain(key);
      expect(keys).toContain(camelCase(name));
    });

    test('has one root, whose id is its name', () => {
      expect(asHtml(text).trimStart()).toMatch(new RegExp(`^<[a-z]+ id="${name}"`));
    });
  }
});
