import { withoutCatchAll } from '../catch-alls.js';

/** The path with the most levels, of those that a product is filed under; the first of several, as `A > B`. */
export function deepest(paths: readonly (readonly string[])[]): string {
  const clean = paths.map((path) =>
    withoutCatchAll(path.map((level) => level.trim()).filter((level) => level !== '')),
  );
  const best = clean.reduce((longest, path) => (path.length > longest.length ? path : longest), []);
  // A level may hold the mark that parts levels here.
  return best.map((level) => level.replace(/\s*>\s*/g, ' / ')).join(' > ');
}
