import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));

/** What a file imports: paths under src as they lie there, packages by name. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return namesIn(source, file);
}

/** Types cost nothing and pull in no engine. */
function runtimeImportsOf(file: string): string[] {
  return namesIn(readFileSync(file, 'utf8').replace(/import type [^;]+;/g, ''), file);
}

function namesIn(source: string, file: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? normalize(join(dirname(file), name)).replace(/\.js$/, '.ts') : name,
  );
}

/** A file that is an engine is called by its technology. DuckDB, which no web process loads, has a rule of its own. */
const ENGINE = /\/(lmdb|redis|usearch|qdrant|onnx)(-[^/]*)?\.ts$/;
/** Files that put an engine in the place of a port, beside the stores. */
const OPENERS = [
  'src/analytics/queue/open-queues.ts',
  'src/embedding/embedder.ts',
  'src/embedding/vector-cache.ts',
  'src/vector-index/vector-engine.ts',
];
/** Where it is chosen what stands behind a port: the composition root, and programs that open a part of a shop. */
const CHOOSES = /^src\/(engines\.ts|stores\/|cli\/|doctor\/|worker\.ts|simulation\/)/;
const topOf = (file: string) => file.split('/')[1];

/** Packages that are engines, or stand before one, and the files that may know of them. */
const ENGINE_PACKAGES: Readonly<Record<string, RegExp>> = {
  redis: /^src\/redis\/client\.ts$/,
  'connect-redis': /\/redis-[a-z]+-store\.ts$/,
  lmdb: /^src\/lmdb\/lmdb-file\.ts$/,
  usearch: /\/exact-search\.ts$/,
  '@qdrant/js-client-rest': /^src\/vector-index\/qdrant\//,
  '@duckdb/node-api': /^src\/analytics\/(store\/(duckdb|write-segments)|releases\/keep-release)\.ts$/,
  hyparquet: /^src\/analytics\/releases\//,
  'onnxruntime-node': /^src\/embedding\/onnx-[a-z]+\.ts$/,
  'rate-limiter-flexible': /-(rate-limits|login-limit)\.ts$|\/login-limit\.ts$/,
  'prom-client': /^src\/(telemetry\/metrics|processes\/metrics-exchange)\.ts$/,
  cockatiel: /^src\/away\/guard\.ts$/,
};

/** What each folder of src/analytics may import of the others; all may import the words that lie beside them. */
const ANALYTICS: Readonly<Record<string, readonly string[]>> = {
  queue: [],
  emitter: ['queue'],
  store: ['queue'],
  consumer: ['store', 'queue'],
  releases: ['store'],
};

/** The folder of src/analytics that a file lies in: '' beside the folders, none for a file of elsewhere. */
function foldersOf(file: string): readonly string[] {
  const [, ...folders] = /^src\/analytics\/(?:([a-z-]+)\/)?[^/]+$/.exec(file) ?? [];
  return folders.map((folder = '') => folder);
}

const PURE = ['co-interest', 'interests', 'recommendations', 'segments', 'basket', 'visits', 'reports'].map(
  (folder) => `src/${folder}/`,
);
const isPure = (file: string) => PURE.some((folder) => file.startsWith(folder));

describe('imports', () => {
  it('point inward: no domain file knows of the web, of Express or of an engine', () => {
    for (const file of files.filter(isPure)) {
      for (const name of importsOf(file)) {
        expect(name, file).not.toMatch(/^src\/(web|cli|app|server|services|engines|shop)/);
        expect(name, file).not.toMatch(
          /^(express|eta|lmdb|usearch|onnxruntime-node|node:(fs|http|net|child_process))/,
        );
      }
    }
  });

  it('of engines happen where one is chosen or opened, and in engines themselves', () => {
    const engines = files.filter((file) => ENGINE.test(file));
    expect(engines.length).toBeGreaterThan(20);
    const others = files.filter((one) => !CHOOSES.test(one) && !OPENERS.includes(one) && !ENGINE.test(one));
    for (const file of others)
      for (const name of runtimeImportsOf(file))
        expect(engines, `${file} imports ${name}`).not.toContain(name);
  });

  it('of what opens an engine happen where one is chosen, and in its own folder', () => {
    expect(OPENERS.filter((file) => !files.includes(file))).toEqual([]);
    // The embedder starts its engine in a thread, by name.
    const opensNone = OPENERS.filter((file) => !runtimeImportsOf(file).some((name) => ENGINE.test(name)));
    expect(opensNone).toEqual(['src/embedding/embedder.ts']);
    // An index is built with the vectors that were made before.
    const builds = { 'src/vector-index/build-index.ts': 'src/embedding/vector-cache.ts' };
    const knowing = files
      .filter((file) => !CHOOSES.test(file))
      .flatMap((file) => runtimeImportsOf(file).map((name) => [file, name] as const))
      .filter(([file, name]) => OPENERS.includes(name) && topOf(name) !== topOf(file));
    expect(Object.fromEntries(knowing)).toEqual(builds);
  });

  it('of DuckDB happen in the worker and on the command line: no web process can load it', () => {
    const reached = new Set<string>();
    const follow = (file: string) => {
      for (const name of runtimeImportsOf(file)) {
        if (reached.has(name)) continue;
        reached.add(name);
        if (files.includes(name)) follow(name);
      }
    };
    follow('src/server.ts');
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((name) => name.includes('duckdb'))).toEqual([]);
    follow('src/worker.ts');
    expect(reached).toContain('@duckdb/node-api');
  });

  it('of an event run one way: emitter, queue, store and consumer, releases', () => {
    const seen = new Set<string>();
    for (const file of files.filter((one) => one.startsWith('src/analytics/'))) {
      const [folder = ''] = foldersOf(file);
      seen.add(folder);
      const others = importsOf(file).flatMap(foldersOf);
      expect([folder, ...(ANALYTICS[folder] ?? []), ''], file).toEqual(expect.arrayContaining(others));
    }
    expect([...seen].toSorted()).toEqual(['', ...Object.keys(ANALYTICS)].toSorted());
  });

  it('of counts are no part of what fills a shelf: it learns from published releases alone', () => {
    const published = /^src\/analytics\/(releases\/|store\/simulated\.ts$)/;
    const filling = files.filter((file) => /^src\/(shop|recommendations|shelves|interests)\//.test(file));
    const read = filling.flatMap(importsOf).filter((name) => name.startsWith('src/analytics/'));
    expect(read.length).toBeGreaterThan(3);
    expect(read.filter((name) => !published.test(name))).toEqual([]);
  });

  it('of a package that is an engine stand in the files that make it one', () => {
    for (const file of files) {
      for (const name of runtimeImportsOf(file)) {
        const places = ENGINE_PACKAGES[name];
        if (places) expect(file, `${file} imports ${name}`).toMatch(places);
      }
    }
  });

  it('of Express, types included, happen in no presenter', () => {
    const presenters = files.filter((file) => /^src\/web\/(parts\/|pages\/.*presenter\.ts$)/.test(file));
    expect(presenters.length).toBeGreaterThan(20);
    const knowing = presenters.filter((file) => importsOf(file).includes('express'));
    expect(knowing.toSorted()).toEqual([]);
  });

  it('of the web happen in the web alone, and where simulated shoppers visit it', () => {
    const allowed = /^src\/(web\/|app\.ts|server\.ts|simulation\/simulated-shop\.ts)/;
    for (const file of files.filter((one) => !allowed.test(one))) {
      for (const name of importsOf(file)) expect(name, file).not.toMatch(/^src\/(web|app)/);
    }
  });
});

it('the headers of htmx are known where requests are read and answered, and nowhere else', () => {
  const knowing = files.filter((file) =>
    /\bhx-(request|boosted|history|current|redirect|replace|push|retarget|reswap)/i.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(knowing.toSorted()).toEqual(['src/web/answers/respond.ts', 'src/web/http/request-headers.ts']);
});

describe('domain functions', () => {
  it('read no clock and no environment of their own', () => {
    for (const file of files.filter(isPure)) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /Date\.now\(|new Date\(\)|process\.|Math\.random\(/,
      );
    }
  });
});
