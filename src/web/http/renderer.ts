import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Eta } from 'eta';
import { keptOn } from '../../processes/kept-on.js';
import { escapeMarkup } from '../../text/xml.js';
import { newToken } from './forms/token.js';
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
  const eta = Object.assign(
    new Eta({
      views,
      cache: true,
      useWith: false,
      rmWhitespace: true,
      functionHeader: '"use strict"; const { paths } = this;',
      escapeFunction: escapeHtml,
    }),
    { paths },
  );
  const compiled = new Map<string, TemplateFunction>();
  for (const template of templatesIn(views)) {
    const filepath = join(views, template);
    const name = `/${template.slice(0, -'.eta'.length)}`;
    compiled.set(name, eta.compile(eta.readFile?.(filepath) ?? '', { filepath }));
  }
  // A page includes a hundred templates: each is found by its name alone, which is written from `views` on.
  const render = (name: string, model: object): string => {
    const template = compiled.get(name);
    if (!template) throw new Error(`There is no template ${name}.`);
    return template.call(eta, model, SAME_FOR_ALL);
  };
  Object.assign(eta, { render, kept: keptParts(render), keptOfVisit: keptPartsOfVisits(render) });
  return { render: (template, model) => render(`/${template}`, model) };
}

type TemplateFunction = ReturnType<Eta['compile']>;

/** Options that a template hands on to those it includes; none of ours reads them. */
const SAME_FOR_ALL = Object.freeze({});

/** The HTML of a part that says the same to everybody. */
const htmlOf = keptOn<object, string>('htmlOfAll');

/**
 * What a template calls as `this.kept(template, part, t)`: the HTML of a part that is one object for as long as it says
 * the same, in one language. It is given to whoever comes next, so nothing of a visit or a request may be in it. It lies
 * on the part and is gone with it: of a part that was made for one page nothing stays, and who keeps the parts bounds it.
 * The part is given to one template, under its name: `/partials/card-face` reads `it.cardFace`.
 */
function keptParts(render: (template: string, model: object) => string) {
  return (template: string, part: object, t: unknown): string => {
    const known = htmlOf.get(part);
    if (known !== undefined) return known;
    const html = inOnePiece(render(template, { t, [camelCase(basename(template))]: part }));
    htmlOf.set(part, html);
    return html;
  };
}

/** The HTML of a part, in pieces between which the token of a rendering stands. */
const piecesOf = keptOn<object, readonly string[]>('html');

/**
 * What a template calls as `this.keptOfVisit(template, part, t, token)`: the same of a part that is one visit's. Its HTML
 * lies on the part, and is gone with it; the token, which the template reads as `it.token`, is that of each rendering.
 * A part is given to one template, in one language.
 */
function keptPartsOfVisits(render: (template: string, model: object) => string) {
  const place = newToken();
  return (template: string, part: object, t: unknown, token: string): string => {
    const known = piecesOf.get(part);
    if (known) return withToken(known, token);
    const html = inOnePiece(render(template, { t, token: place, [camelCase(basename(template))]: part }));
    const pieces = html.split(place);
    piecesOf.set(part, pieces);
    return withToken(pieces, token);
  };
}

/**
 * Added up, not joined: a page is put into one piece of memory when it is sent, and a joined part of 180 kB would be copied
 * once more, which takes .3 ms.
 */
function withToken([first = '', ...more]: readonly string[], token: string): string {
  let html = first;
  for (const piece of more) html += token + piece;
  return html;
}

/**
 * The same text in one piece of memory. V8 keeps what was put together as a tree of its parts, and each page that a kept
 * part goes into would walk that again: three thousand places in memory for a home page.
 */
function inOnePiece(text: string): string {
  const latin = Buffer.from(text, 'latin1').toString('latin1');
  return latin === text ? latin : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Paths of all templates, relative to `views`. */
export function templatesIn(views: string): string[] {
  return readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.eta'));
}

/** Escapes text for HTML and quoted attributes. A missing value is a mistake of ours, never an empty place. */
function escapeHtml(value: unknown): string {
  if (value === undefined || value === null)
    throw new TypeError('A template printed a value that is not there.');
  const text = String(value);
  return /[&<>"']/.test(text) ? escapeMarkup(text) : text;
}

/** `visit-shelves` becomes `visitShelves`: the key a template reads is its name. */
export function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A region of the page: `views/fragments/<name>.eta`, one root whose id is the name. */
export interface Fragment {
  readonly name: string;
  readonly model: object;
}

/** One of many like pieces: `views/partials/<partial>.eta`, whose root carries `data-<partial>="<item>"`. */
export interface Piece {
  readonly partial: string;
  readonly item: string;
  readonly model: object;
}
