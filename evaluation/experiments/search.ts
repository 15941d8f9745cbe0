import { join } from 'node:path';
import { english } from '../../src/catalog/search/languages/en.js';
import { fuse } from '../../src/catalog/search/ranking/fusion.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { row } from '../../src/embedding/vectors.js';
import { SetupError } from '../../src/errors.js';
import { drawKeys } from '../../src/segments/draws.js';
import { findProducts } from '../../src/shop/find-products.js';
import type { JudgedQueries } from '../datasets/dataset.js';
import { answerFrom } from '../datasets/queries.js';
import { pairwiseAccuracy, recallAt, reciprocalAt } from '../measures/ranking-measures.js';
import type { Asked } from '../moments/moment.js';
import { bestOf } from '../scorers/scorer.js';
import { bm25 } from '../scorers/title-words.js';
import { shopOf, type TitleShop } from '../shop/indexed-titles.js';
import { someOf } from '../tasks/some-of.js';
import type { Arm } from './arm.js';
import type { EvaluationOptions } from './evaluation-options.js';
import type { Outcome } from './outcome.js';
import { type Measures, ofWanted } from './run-arms.js';
import { tested } from './tested.js';

/** A typed query with what was judged for it. */
interface Query extends Asked {
  readonly text: string;
  readonly meaning: Float32Array;
  readonly relevance: ReadonlyMap<number, number>;
}

/** As many answers are read of each list; judged products beyond are equally bad. */
const LISTED = 100;
const SHOWN = 20;
const WHEN = Date.UTC(2026, 0, 1);

const MEASURES: Measures<Query> = {
  'recall@10': ofWanted(recallAt(10)),
  'recall@100': ofWanted(recallAt(LISTED)),
  'MRR@10': ofWanted(reciprocalAt(10)),
  'pairwise accuracy': (list, { relevance }) => {
    const places = new Map(list.map((position, at) => [position, at]));
    return pairwiseAccuracy(relevance, (position) => -(places.get(position) ?? LISTED));
  },
};

/** Judged queries: the shop's words, its meanings, both, and its page of answers, beside BM25 of titles. */
export async function evaluateQueries(data: JudgedQueries, options: EvaluationOptions): Promise<Outcome> {
  const { dataDir, embedder, isWord, progress, mostTested } = options;
  if (data.queries.length === 0)
    throw new SetupError('The file has no judged row: query, title and relevance.');
  progress.step(`judged queries (${data.columns.join(', ')})`)(data.queries.length, data.queries.length);
  const least = answerFrom(data);
  const shop = await shopOf(
    data.titles.map((title) => ({ ...title, sold: 0, added: new Date(WHEN).toISOString().slice(0, 10) })),
    { dataDir: join(dataDir, 'search'), embedder, now: WHEN, onProgress: progress.step('indexing') },
  );
  const queries = answered(data, least, shop);
  const name = 'search';
  const asked = await withMeanings(someOf(queries, mostTested, name), embedder);
  const task = await tested(name, asked, armsOf(shop, { embedder, isWord }), PAIRS, {
    measures: MEASURES,
    count: shop.count,
    shown: SHOWN,
    onProgress: progress.step(name),
  });
  await shop.snapshot.close();
  return {
    dataset: 'search',
    title: 'Search',
    files: data.files,
    protocol: [
      `Columns read: ${data.columns.join('; ')}.`,
      `A title judged ${least} or better answers its query; unjudged titles do not. ${mostTested} queries at most, drawn with a seed. Nothing was tuned.`,
    ],
    counts: {
      titles: data.titles.length,
      'titles refused by the importer': shop.refused,
      queries: data.queries.length,
      'queries that something answers': queries.length,
    },
    tuning: [],
    tasks: [task],
  };
}

/** Queries that something answers. */
function answered(data: JudgedQueries, least: number, { positionOf }: TitleShop): Omit<Query, 'meaning'>[] {
  return data.queries.flatMap(({ query: text, relevance: judged }) => {
    const relevance = new Map(
      [...judged].flatMap(([id, value]) => {
        const position = positionOf(id);
        return position === undefined ? [] : [[position, value] as const];
      }),
    );
    const wanted = new Set([...relevance].flatMap(([position, value]) => (value >= least ? [position] : [])));
    return wanted.size === 0 ? [] : [{ cluster: text, text, wanted, relevance }];
  });
}

async function withMeanings(
  queries: readonly Omit<Query, 'meaning'>[],
  embedder: Embedder,
): Promise<readonly Query[]> {
  const meanings = await embedder.embed(queries.map(({ text }) => text));
  return queries.map((query, i) => ({ ...query, meaning: row(meanings, i, embedder.dimensions) }));
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['words and meaning', 'words'],
  ['words and meaning', 'meaning'],
  ['words', 'stemmed BM25'],
  ['words and meaning', 'stemmed BM25'],
  ['the search page', 'words and meaning'],
  ['the search page', 'stemmed BM25'],
];

function armsOf(
  { snapshot, count, idOf }: TitleShop,
  { embedder, isWord }: Pick<EvaluationOptions, 'embedder' | 'isWord'>,
): Arm<Query>[] {
  const { search, vectors, catalogue } = snapshot;
  const names = catalogue.products.map(({ name }) => name);
  const [plain, stemmed] = [bm25(names), bm25(names, english.stem)];
  const ids = Array.from({ length: count }, (_, position) => idOf(position));
  const keys = drawKeys(ids, 1);
  const near = async ({ meaning }: Query) => {
    const [found = []] = await vectors.nearest('meaning', [meaning], { limit: LISTED });
    return found;
  };
  const arm = (name: string, guess: Arm<Query>['guess']): Arm<Query> => ({ name, family: 'search', guess });
  return [
    arm('plain BM25', ({ text }) => bestOf(plain(text), { limit: LISTED, masked: new Set(), keys })),
    arm('stemmed BM25', ({ text }) => bestOf(stemmed(text), { limit: LISTED, masked: new Set(), keys })),
    arm('words', ({ text }) => [...search.words(text).keys()].slice(0, LISTED)),
    arm('meaning', async (query) => (await near(query)).map(({ position }) => position)),
    arm('words and meaning', async (query) =>
      fuse(search.words(query.text), await near(query))
        .map(({ position }) => position)
        .slice(0, LISTED),
    ),
    // With the shop's rules: where a list ends, what is misspelt, which wishes filter it.
    arm('the search page', async ({ text }) => {
      const embedText = (words: string) => embedder.embed([words]);
      const { found } = await findProducts({ embedText, isWord }, snapshot, text);
      return found.map(({ position }) => position).slice(0, LISTED);
    }),
  ];
}
