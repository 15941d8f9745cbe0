import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Eta } from 'eta';
import { paths } from './paths.js';

/** Turns a template and its model into HTML. */
export interface Renderer {
  /** @param template path under `views/` without its ending: `fragments/notice` */
  render(template: string, model: object): string;
}

/**
 * Compiles every template under `views` at once, so that a broken one stops the start and not a shopper. Templates
 * read the shop's addresses as `paths`.
 */
export function openRenderer(views: string): Renderer {
  const engine = new Eta({
    views,
    cache: true,
    useWith: false,
    rmWhitespace: true,
    functionHeader: '"use strict"; const { paths } = this;',
    escapeFunction: escapeHtml,
  });
  const eta = Object.assign(engine, { paths });
  for (const template of templatesIn(views)) {
    const filepath = join(views, template);
    eta.templatesSync.define(filepath, eta.compile(eta.readFile?.(filepath) ?? '', { filepath }));
  }
  return { render: (template, model) => eta.render(`/${template}`, model) };
}

/** Paths of all templates, relative to `views`. */
export function templatesIn(views: string): string[] {
  return readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.eta'));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and quoted attributes. A missing value is a mistake of ours, never an empty place. */
function escapeHtml(value: unknown): string {
  if (value === undefined || value === null)
    throw new TypeError('A template printed a value that is not there.');
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}
