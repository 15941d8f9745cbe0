import { readFileSync } from 'node:fs';
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
    'popularity',
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

/** Folders whose rooms have an order, and where the page stands that says it: first those that know of no other. */
const ROOMS_IN_ORDER = {
  'src/recommendations': roomsIn('docs/design.md', /`recommendations` has rooms.*?(?=`recommend\.ts`)/s),
  'src/web/parts': roomsIn('docs/design.md', /`web\/parts` likewise:[^\n]*/),
  'src/catalog/search': roomsIn('docs/search.md', /^## 0\..*?(?=^## )/ms),
};

/** The rooms that a page names: in bold where it tells their files too, else each a word of its own. */
function roomsIn(page: string, where: RegExp): readonly string[] {
  const [said = ''] = where.exec(readFileSync(page, 'utf8')) ?? [];
  const rooms = said.includes('**`') ? /\*\*`([a-z-]+)`\*\*/g : /`([a-z-]+)`(?= \(|[,.])/g;
  return [...said.matchAll(rooms)].map(([, name = '']) => name);
}

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

  it('stand in the table of docs/design.md, each first folder on its floor', () => {
    const [table = ''] = /^\| floor,.*?(?=^$)/ms.exec(readFileSync('docs/design.md', 'utf8')) ?? [];
    const rows = table.trim().split('\n').slice(2);
    const told = rows.map((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const floors = FLOORS.map((places) => places.filter((place) => !/^shop\//.test(place)));
    const [ground, domain, wording, services, ...others] = floors;
    const [programs, ...web] = [others.at(-1), ...others.slice(0, -1).flat()];
    expect(told.map((row) => row.toSorted())).toEqual(
      [ground, domain, wording, [...(services ?? []), 'shop'], web, programs].map((row) =>
        [...(row ?? [])].toSorted(),
      ),
    );
  });

  it('are imported downward', () => {
    const upward = edges.filter((edge) => {
      const [from, to] = endsOf(edge);
      return floorOf(from) < floorOf(to);
    });
    expect(upward.toSorted()).toEqual([]);
  });

  it.each(Object.entries(ROOMS_IN_ORDER))(
    'of %s: a room imports those before it, as its page says',
    (base, rooms) => {
      const roomOf = (file: string) =>
        file.startsWith(`${base}/`) ? file.slice(base.length + 1).split('/')[0] : undefined;
      const there = sourceFiles.flatMap((file) => roomOf(file) ?? []).filter((name) => !name.endsWith('.ts'));
      expect(rooms.toSorted()).toEqual([...new Set(there)].toSorted());
      const upward = edges.filter((edge) => {
        const [from, to] = endsOf(edge).map(roomOf);
        if (from === undefined || to === undefined || !rooms.includes(from)) return false;
        return !rooms.includes(to) || rooms.indexOf(to) > rooms.indexOf(from);
      });
      expect(upward).toEqual([]);
    },
  );

  it('hold no two folders that import each other', () => {
    expect(bothWays()).toEqual([]);
  });

  it('hold no circle of imports', () => {
    expect(circles()).toEqual([]);
  });
});
