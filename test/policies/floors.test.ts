import { describe, expect, it } from 'vitest';
import { circles, edges, endsOf, folderOf, sourceFiles } from './import-graph.js';

/** The floors of the house, from the ground up: a file imports its own floor and those below it, types included. */
const FLOORS: readonly (readonly string[])[] = [
  [
    'admission',
    'away',
    'config.ts',
    'errors.ts',
    'files',
    'limits',
    'lmdb',
    'net',
    'processes',
    'redis',
    'settings',
    'shared-settings',
    'telemetry',
    'text',
    'threads',
    'time',
  ],
  [
    'account',
    'analytics',
    'basket',
    'catalog',
    'co-interest',
    'co-interest-store',
    'embedding',
    'interests',
    'language',
    'operators',
    'orders',
    'pictures',
    'recommendations',
    'reports',
    'sales',
    'segments',
    'sessions',
    'shelves',
    'shop',
    'signature-file',
    'stock',
    'vector-index',
    'visits',
  ],
  ['wording'],
  ['stores', 'engines.ts', 'services.ts', 'shop/reindex.ts', 'shop/shop.ts'],
  ['web/http'],
  ['web/parts'],
  ['web/answers'],
  ['web/pages'],
  ['app.ts', 'cli', 'doctor', 'serve.ts', 'server.ts', 'simulation', 'worker.ts'],
];

/** The floor of the longest place that a file lies in; -1 where none is named. */
function floorOf(file: string): number {
  const path = file.slice('src/'.length);
  const named = (places: readonly string[]) =>
    Math.max(
      0,
      ...places
        .filter((place) => path === place || path.startsWith(`${place}/`))
        .map((place) => place.length),
    );
  const lengths = FLOORS.map(named);
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

/** Pairs of folders that import each other, each pair once. */
function bothWays(): readonly string[] {
  const pairs = new Set(edges.map((edge) => endsOf(edge).map(folderOf).join(' -> ')));
  return [...pairs]
    .map((pair) => pair.split(' -> '))
    .filter(([from = '', to = '']) => from !== '' && to !== '' && from < to && pairs.has(`${to} -> ${from}`))
    .map(([from, to]) => `${from} and ${to}`)
    .toSorted();
}

describe('the floors', () => {
  it('name a place for every file', () => {
    expect(sourceFiles.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('are imported downward', () => {
    const upward = edges.filter((edge) => {
      const [from, to] = endsOf(edge);
      return floorOf(from) < floorOf(to);
    });
    expect(upward.toSorted()).toEqual([]);
  });

  it('hold no two folders that import each other', () => {
    expect(bothWays()).toEqual([]);
  });

  it('hold no circle of imports', () => {
    expect(circles()).toEqual([]);
  });
});
