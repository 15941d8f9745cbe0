import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import of one file of src by another, types included: 'src/a.ts -> src/b.ts'. */
export type Edge = `${string} -> ${string}`;

export const sourceFiles: readonly string[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path))
  .toSorted();

const IMPORTED = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;
const imports = new Map(sourceFiles.map((file) => [file, filesImportedBy(file)]));

function filesImportedBy(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
    .map(([, name = '']) => normalize(join(dirname(file), name)).replace(/\.js$/, '.ts'))
    .filter((name) => sourceFiles.includes(name));
}

export const edges: readonly Edge[] = [...imports].flatMap(([file, names]) =>
  [...new Set(names)].map((name): Edge => `${file} -> ${name}`),
);

/** The two ends of an edge. */
export function endsOf(edge: Edge): readonly [from: string, to: string] {
  const [from = '', to = ''] = edge.split(' -> ');
  return [from, to];
}

/** Folders inside folders that have a place of their own in the order of imports. */
const ROOMS = [
  'analytics/consumer',
  'analytics/emitter',
  'analytics/queue',
  'analytics/releases',
  'analytics/store',
  'catalog/feeds',
  'catalog/importing',
  'catalog/search/answers',
  'catalog/search/languages',
  'catalog/search/matching',
  'catalog/search/query',
  'catalog/search/ranking',
  'catalog/search/refining',
  'catalog/search',
  'pictures/imported',
  'recommendations/candidates',
  'recommendations/complements',
  'recommendations/goes-with-draft',
  'recommendations/index',
  'recommendations/kinds',
  'recommendations/placement',
  'recommendations/reasons',
  'recommendations/scores',
  'recommendations/typed',
  'visits/presses',
  'web/answers',
  'web/http',
  'web/pages',
  'web/parts/cards',
  'web/parts/frame',
  'web/parts/notices',
  'web/parts/shelves',
  'web/parts/texts',
];

/** The room that a file lies in, else the first folder under src. '' for a file of src itself. */
export function folderOf(file: string): string {
  const path = file.slice('src/'.length);
  const room = ROOMS.find((one) => path.startsWith(`${one}/`));
  return room ?? /^([^/]+)\/./.exec(path)?.[1] ?? '';
}

/** Imports that close a circle: none where there is no circle. */
export function circles(): readonly Edge[] {
  const done = new Set<string>();
  const open = new Set<string>();
  const found: Edge[] = [];
  const walk = (file: string) => {
    open.add(file);
    for (const name of imports.get(file) ?? []) {
      if (open.has(name)) found.push(`${file} -> ${name}`);
      else if (!done.has(name)) walk(name);
    }
    open.delete(file);
    done.add(file);
  };
  for (const file of sourceFiles) if (!done.has(file)) walk(file);
  return found;
}
