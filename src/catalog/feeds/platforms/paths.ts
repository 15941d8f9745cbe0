import { withoutCatchAll } from '../catch-alls.js';

/**
 * The path with the most levels, of those that a product is filed under, the first of several: a list of one path, as
 * `A > B`, in which no other mark parts anything. Empty where there is none.
 */
export function deepest(paths: readonly (readonly string[])[]): readonly string[] {
  const clean = paths.map((path) =>
    withoutCatchAll(path.map((level) => level.trim()).filter((level) => level !== '')),
  );
  const best = clean.reduce((longest, path) => (path.length > longest.length ? path : longest), []);
  // A level may hold the mark that parts levels here.
  const path = best.map((level) => level.replace(/\s*>\s*/g, ' / ')).join(' > ');
  return path === '' ? [] : [path];
}
