import { nameOf, unwrapped } from './lists.js';
import { labelText } from './plain-text.js';

/** Paths that a product is filed under, each from its widest level to its narrowest. */
export type Paths = readonly (readonly string[])[];

/** How a column writes levels and paths. */
export interface PathManner {
  /**
   * What parts levels: marks that stand in no name (`>`); also bars and slashes with spaces around them (`A|B`,
   * `A / B`); or a bare slash too (`A/B`), which otherwise belongs to a name: `TV/Audio`.
   */
  readonly parts: 'arrows' | 'spaced marks' | 'any mark';
  /** Whether the column is called by a plural, so that commas part names. */
  readonly plural: boolean;
}

/** What shop systems file everything under, or what is filed nowhere: no department. */
const CATCH_ALL =
  /^(?:all|shop all|all products|uncategori[sz]ed|unkategorisiert|non class[ée]e?|non catégorisée?|sin categor(?:[ií]a|izar)|senza categoria|(?:niet|on)gecategoriseerd|niet gecategoriseerd|geen categorie)$/i;

const LEVEL = /[-=]?>|[›»→]|::|\/{3}/;

/** Names of a category that is an object. */
const NAMES = ['name', 'title', 'label'] as const;

/** Characters of a category in a column of several: what is longer is a sentence, and its commas part nothing. */
const LONGEST_NAME = 40;

/** A list of single names is one path, the widest first; a list of paths, and a text, are several. */
export function pathsOf(value: unknown, manner: PathManner): Paths {
  const said = unwrapped(value);
  if (!Array.isArray(said)) return pathsIn(nameOf(said, NAMES) ?? scalar(said), manner);
  const names = said.map((entry) => labelText(nameOf(entry, NAMES) ?? '')).filter((name) => name !== '');
  const isOnePath = !names.some((name) => LEVEL.test(name));
  return filled(isOnePath ? [named(names)] : names.flatMap((name) => levelPaths(name)));
}

/** The path with the most levels; of equals the first. */
export function deepestOf(paths: Paths): readonly string[] {
  return paths.reduce<readonly string[]>((best, path) => (path.length > best.length ? path : best), []);
}

/** A platform's deepest path as a list of one, `A > B`, in which no other mark parts anything. */
export function deepest(paths: Paths): readonly string[] {
  const levels = deepestOf(paths.map((path) => withoutCatchAll(filledLevels(path, /^\s+|\s+$/g))));
  // A level may hold the mark that parts levels here.
  const path = levels.map((level) => level.replace(/\s*>\s*/g, ' / ')).join(' > ');
  return path === '' ? [] : [path];
}

/** Levels parted by marks that stand in no name: `>`, `->`, `::`, `///`. */
function levelsOf(text: string): readonly string[] {
  return named(text.split(LEVEL));
}

function pathsIn(text: string, manner: PathManner): Paths {
  const entries = text
    .split(/[\r\n]+/)
    .flatMap((line) => labelText(line).split(';'))
    .flatMap((entry) => withoutCommas(entry, manner.plural));
  return filled(entries.flatMap((entry) => entryPaths(entry, manner)));
}

/** A comma stands in names too: it parts paths, and short names in a column that holds several. */
function withoutCommas(entry: string, plural: boolean): readonly string[] {
  const parts = entry.split(/(?<!\\),/);
  const isShort = (part: string): boolean => part.trim().length <= LONGEST_NAME;
  // "Salt, pepper & spices" is one name: others begin as the first does.
  const isOneName = /^\p{Lu}/u.test(entry.trim()) && parts.some((part) => /^\p{Ll}/u.test(part.trim()));
  const areSeveral =
    parts.every((part) => LEVEL.test(part)) || (plural && !isOneName && parts.every(isShort));
  return (areSeveral ? parts : [entry]).map((part) => part.replaceAll('\\,', ','));
}

/**
 * Beside `>`, which may stand in several paths (`A > B | C`), shops write `A|B|C`, `A / B` and `A/B`; a slash before a
 * small letter belongs to a name: `sandwiches/wraps`.
 */
function entryPaths(entry: string, { parts }: PathManner): Paths {
  if (parts === 'arrows') return [levelsOf(entry)];
  if (LEVEL.test(entry)) return levelPaths(entry);
  if (entry.includes('|')) return [named(entry.split('|'))];
  return [named(entry.split(parts === 'any mark' ? /\s\/\s|(?<=\S)\/(?=\p{Lu})/u : /\s\/\s/))];
}

function levelPaths(text: string): Paths {
  return text.split('|').map(levelsOf);
}

function named(levels: readonly string[]): readonly string[] {
  return withoutCatchAll(filledLevels(levels, /^[\s/]+|[\s/]+$/g));
}

function filledLevels(levels: readonly string[], around: RegExp): readonly string[] {
  return levels.map((level) => level.replace(around, '')).filter((level) => level !== '');
}

/** A path's levels without a root that says nothing. */
function withoutCatchAll(levels: readonly string[]): readonly string[] {
  return CATCH_ALL.test(levels[0] ?? '') ? levels.slice(1) : levels;
}

function filled(paths: Paths): Paths {
  return paths.filter((path) => path.length > 0);
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
