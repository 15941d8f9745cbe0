/**
 * Does the search find? Judged queries over the demo catalogue, and known titles over a list of bare titles: recall@10,
 * MRR@10 and success@1 by words alone, by meaning alone and by both, and what a search costs.
 * `npm run bench -- search --titles FILE --queries FILE` scores any list of titles (TSV with a head line, gzipped or not).
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Product } from '../src/catalog/product.js';
import { buildSearch } from '../src/catalog/search/build-search.js';
import { find } from '../src/catalog/search/find.js';
import type { ProductSearch } from '../src/catalog/search/matching/product-search.js';
import { fuse } from '../src/catalog/search/ranking/fusion.js';
import { openEmbedder } from '../src/embedding/embedder.js';
import { openModelWords } from '../src/embedding/model-words.js';
import { productTexts } from '../src/embedding/product-text.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import type { Neighbour } from '../src/vector-index/vector-index.js';
import { JUDGED_PARTS, type Judged, judgedQueries, scoresOf } from '../test/catalog/search/judged.js';
import { demoIndex } from './demo-index.js';
import { printFindCost } from './search-cost.js';
import { gameTitles, readTitleSet, type TitleSet } from './search-titles.js';

const MODEL_DIR = process.env.MODEL_DIR ?? 'models/all-MiniLM-L6-v2-int8';
const NEAREST = 100;
/** Times each query is asked for its cost. */
const ROUNDS = 5;

const { values: options } = parseArgs({
  args: process.argv.slice(3),
  options: {
    titles: { type: 'string' },
    queries: { type: 'string' },
    /** Nothing but the judged queries. */
    judged: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    /** One part of the judged queries: `tune`, `held back`, `strangers`, `untouched`, `later`, `fresh`, `everyday`, `readers` or `evening`. */
    part: { type: 'string' },
    /** The `dist` folder of another build, whose searches are timed in turns with this one's. */
    against: { type: 'string' },
  },
});
const embedder = await openEmbedder({ modelDir: MODEL_DIR, threads: 2 });
if (options.titles !== undefined && options.queries !== undefined)
  await benchTitles(readTitleSet(options.titles, options.queries));
else {
  await benchJudged();
  const games = options.judged ? undefined : gameTitles();
  if (games) await benchTitles(games);
  else if (!options.judged)
    console.log('\nGame titles: skipped, ../shared/eval/games_items.tsv.gz is not here.');
}
await embedder.close();

type Nearest = (text: string, many?: boolean) => Promise<readonly Neighbour[]>;

/** The demo catalogue, asked as the shop asks it. */
async function benchJudged(): Promise<void> {
  const index = await loadIndex(demoIndex());
  const vectors = await openUsearchIndex({ dimensions: index.manifest.dimensions, ...index });
  const search = await buildSearch(index.products);
  const all = [undefined, ...JUDGED_PARTS].flatMap((part) => judgedQueries(index.products, part));
  const judged = all.filter(({ half }) => options.part === undefined || half === options.part);
  const near = nearest(vectors);
  const isWord = openModelWords(MODEL_DIR);
  const everything = () => [...index.products.keys()];
  const rows = [];
  for (const one of judged) {
    const answers = await find(search, one.query, {
      neighbours: near,
      everything,
      isWord,
      mayBeForeign: one.isForeignPage,
    });
    rows.push({
      ...one,
      words: [...search.words(one.query).keys()],
      meaning: (await near(one.query)).map(({ position }) => position),
      both: answers.found.map(({ position }) => position),
      isNothing: answers.isOnlyNear || answers.isOnlyMentioned,
      answered: answers,
    });
  }
  console.log(
    `${index.products.length} products, ${judged.length} judged queries: recall@10, MRR@10, success@1`,
  );
  for (const half of new Set(judged.map((one) => one.half)))
    for (const way of ['words', 'meaning', 'both'] as const)
      print(
        `${half}, ${way}`,
        rows.filter((row) => row.half === half).map((row) => ({ ...row, ranking: row[way] })),
      );
  const nothing = rows.filter(({ answers }) => answers.size === 0);
  const shown = rows.filter(({ kind }) => kind === 'thing' || kind === 'form');
  const right = shown.reduce(
    (sum, { both, answers }) => sum + both.filter((one) => answers.has(one)).length,
    0,
  );
  console.log(
    `nothing is called that, and the search says so: ${nothing.filter((row) => row.isNothing).length} of ${nothing.length}; ` +
      `shown against a wish: ${rows.filter(({ both, never }) => both.some((one) => never.has(one))).length}; ` +
      `of what is shown for a thing ${right} of ${sumShown(shown)} answer, of ${sumAnswers(shown)} that do`,
  );
  if (options.misses)
    for (const row of nothing)
      console.log(`  nothing: ${row.query}: ${row.both.length} shown, said: ${row.isNothing}`);
  if (options.misses) for (const row of rows) printMiss(row, row.both, index.products);
  const queries = judged.map(({ query }) => query);
  await printCost(search, queries, near);
  await printFindCost({ products: index.products, queries, near, isWord, against: options.against });
  await vectors.close();
  await index.close();
}

/** Bare titles: the words of the shop's search, and their fusion with the meanings of the titles. */
async function benchTitles({ name, products, queries }: TitleSet): Promise<void> {
  const start = performance.now();
  const search = await buildSearch(products);
  const built = performance.now() - start;
  const meanings = await embedder.embed(productTexts(products));
  const vectors = await openUsearchIndex({ dimensions: embedder.dimensions, meanings, tastes: meanings });
  const near = nearest(vectors);
  const rows = [];
  for (const { query, answers } of queries) {
    const [words, neighbours] = [search.words(query), await near(query)];
    rows.push({
      answers,
      words: [...words.keys()],
      meaning: neighbours.map(({ position }) => position),
      both: fuse(words, neighbours).map(({ position }) => position),
    });
  }
  console.log(`\n${name}, ${queries.length} queries, words indexed in ${built.toFixed(0)} ms`);
  for (const way of ['words', 'meaning', 'both'] as const)
    print(
      way,
      rows.map((row) => ({ ...row, ranking: row[way] })),
    );
  await printCost(search, queries.map(({ query }) => query).slice(0, 300), near);
  await vectors.close();
}

/** The nearest products by meaning; a text is embedded once. */
function nearest(vectors: Awaited<ReturnType<typeof openUsearchIndex>>): Nearest {
  const known = new Map<string, Promise<readonly Neighbour[]>>();
  const ask = async (text: string, many: boolean) => {
    if (text.trim() === '') return [];
    const [near = []] = await vectors.nearest('meaning', [await meaningOf(text)], {
      limit: many ? 4 * NEAREST : NEAREST,
    });
    return near;
  };
  return (text, many = false) => {
    const key = `${many} ${text}`;
    const asked = known.get(key) ?? ask(text, many);
    known.set(key, asked);
    return asked;
  };
}

/** On a busy machine the thread may be taken for a stalled one, and is replaced: the text is asked for again. */
async function meaningOf(text: string, tries = 20): Promise<Float32Array> {
  try {
    return await embedder.embed([text]);
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(1_000);
    return meaningOf(text, tries - 1);
  }
}

function print(label: string, rows: Parameters<typeof scoresOf>[0]): void {
  const { queries, recall, reciprocalRank, success } = scoresOf(rows);
  const figures = [recall, reciprocalRank, success].map((value) => value.toFixed(3)).join('  ');
  console.log(`  ${label.padEnd(20)} ${String(queries).padStart(4)} queries  ${figures}`);
}

function printMiss(
  { query, answers, kind, half }: Judged,
  ranking: readonly number[],
  products: readonly Product[],
): void {
  const { recall, success } = scoresOf([{ answers, ranking }]);
  if (answers.size === 0 || (recall === 1 && success === 1)) return;
  const names = ranking.slice(0, 5).map((row) => `${answers.has(row) ? '+' : '-'}${products[row]?.name}`);
  console.log(`  ${half}, ${kind}: ${query} (${recall.toFixed(2)} of ${answers.size}): ${names.join(', ')}`);
}

/** What words and their fusion with a known meaning take, milliseconds. */
async function printCost(search: ProductSearch, queries: readonly string[], near: Nearest): Promise<void> {
  const neighbours: (readonly Neighbour[])[] = [];
  for (const query of queries) neighbours.push(await near(query));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, query] of queries.entries()) {
      const start = performance.now();
      fuse(search.words(query), neighbours[i] ?? []);
      if (round > 0) times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`  words and fusion: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

function sumShown(rows: readonly { readonly both: readonly number[] }[]): number {
  return rows.reduce((sum, { both }) => sum + both.length, 0);
}

function sumAnswers(rows: readonly { readonly answers: ReadonlySet<number> }[]): number {
  return rows.reduce((sum, { answers }) => sum + answers.size, 0);
}
