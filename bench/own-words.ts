/**
 * Of the products that own words mean, how many would a shopper call right, and of guesses those as like as the likest? The judged queries of the search, those with
 * wishes apart, read as own words: those that mean nothing, the first eight products of the others and how many of them
 * the judgement names. A product that a query does not name may still be agreeable: it names answers, not what is near.
 */
import { openEmbedder } from '../src/embedding/embedder.js';
import { openModelWords } from '../src/embedding/model-words.js';
import { toCompact } from '../src/sessions/compact-vector.js';
import { openSnapshot } from '../src/shop/snapshot.js';
import { openUsearchIndex } from '../src/vector-index/usearch.js';
import { JUDGED_PARTS, type Judged, judgedQueries } from '../test/catalog/search/judged.js';
import { demoIndex } from './demo-index.js';

const MODEL_DIR = process.env.MODEL_DIR ?? 'models/all-MiniLM-L6-v2-int8';
/** Cards of a shelf. */
const CARDS = 8;
/** Shares of the likeness of the likest, from which guesses are counted. */
const LIKE = [0, 0.7, 0.8, 1];

const isWord = openModelWords(MODEL_DIR);
const embedder = await openEmbedder({ modelDir: MODEL_DIR, threads: 2 });
const open = ({ manifest, ...index }: Parameters<Parameters<typeof openSnapshot>[1]>[0]) =>
  openUsearchIndex({ dimensions: manifest.dimensions, ...index });
const snapshot = await openSnapshot(demoIndex(), open, { isWord });
const { products } = snapshot.catalogue;

const all = [undefined, ...JUDGED_PARTS].flatMap((part) => judgedQueries(products, part));
const rows = [];
for (const one of new Map(all.map((one) => [one.query, one])).values()) rows.push(...(await meantBy(one)));

for (const isSeveral of [false, true]) {
  const of = rows.filter(({ query }) => query.includes(' ') === isSeveral);
  const answered = of.filter(({ shown }) => shown.length > 0);
  const cards = answered.flatMap(({ shown }) => shown);
  const sure = cards.filter(({ isSure }) => isSure);
  console.log(
    `${isSeveral ? 'Several words' : 'One word'}: ${of.length} queries, ${of.length - answered.length} mean nothing; ` +
      `${cards.length} products, ${share(cards)} judged right; ${sure.length} of them surely meant, ${share(sure)}`,
  );
}
const guessed = rows.flatMap(({ shown }) => shown).filter(({ isSure }) => !isSure);
for (const isBesideSure of [true, false]) {
  const guesses = guessed.filter((one) => one.isBesideSure === isBesideSure);
  const said = LIKE.map((from, at) => {
    const own = guesses.filter(
      (one) => one.share >= from && one.share < (LIKE[at + 1] ?? Number.POSITIVE_INFINITY),
    );
    return `from ${from}: ${own.length}, ${share(own)} right`;
  });
  console.log(
    `Guesses ${isBesideSure ? 'beside something sure' : 'alone'}, as like as the likest ${said.join('; ')}`,
  );
}
await snapshot.close();
await embedder.close();

interface Card {
  readonly isSure: boolean;
  /** Something else of the words is surely meant. */
  readonly isBesideSure: boolean;
  /** Its likeness to the words against that of the likest. */
  readonly share: number;
  readonly isRight: boolean;
}

function share(cards: readonly Card[]): string {
  return (cards.filter(({ isRight }) => isRight).length / cards.length).toFixed(3);
}

/** What a query means as own words, best first; nothing for one with wishes, which no interest keeps. */
async function meantBy({ query, answers, isForeignPage }: Judged) {
  const read = snapshot.search.read(query, isWord, isForeignPage);
  if (read.facets.length > 0 || answers.size === 0) return [];
  const meaning = await embedder.embed([read.typed]);
  const { meant } = snapshot.shop.typed(read.typed, toCompact(meaning));
  const most = Math.max(...[...meant.values()].map(({ likeness }) => likeness));
  const hasSure = [...meant.values()].some(({ isSure }) => isSure);
  const shown = [...meant]
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .slice(0, CARDS)
    .map(
      ([position, { isSure, likeness }]): Card => ({
        isSure,
        isBesideSure: hasSure,
        share: likeness / most,
        isRight: answers.has(position),
      }),
    );
  return [{ query, shown }];
}
