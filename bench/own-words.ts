/**
 * Of the products that own words mean, how many would a shopper call right? The judged queries of the search, those with wishes
 * apart, read as own words: how many surely mean something, which counts; how many have something to ask about; how many
 * mean nothing. Of the first eight products that are surely meant, of the first six that are asked about, and of those of them
 * that a preview ticks, how many the judgement names. A product that a query does not name may still be agreeable: it names
 * answers, not what is near. Then judged phrases, read as their form reads them (`own-phrases.ts`).
 */
import { parseArgs } from 'node:util';
import { ENOUGH_SURE } from '../src/interests/far-words.js';
import { toCompact } from '../src/sessions/compact-vector.js';
import { MOST_SHOWN } from '../src/visits/agreement.js';
import { JUDGED_PARTS, type Judged, judgedQueries } from '../test/catalog/search/judged.js';
import { openDemo } from './open-shop.js';
import { printPhrases } from './own-phrases.js';

/** Cards of a shelf. */
const CARDS = 8;

const { values: options } = parseArgs({
  args: process.argv.slice(3),
  options: {
    /** Prints each judged phrase too. */
    each: { type: 'boolean', default: false },
  },
});
const demo = await openDemo();
const { services, snapshot } = demo;
const { products } = snapshot.catalogue;

const all = [undefined, ...JUDGED_PARTS].flatMap((part) => judgedQueries(products, part));
const rows = [];
for (const one of new Map(all.map((one) => [one.query, one])).values()) rows.push(...(await meantBy(one)));

for (const isSeveral of [false, true]) {
  const of = rows.filter(({ query }) => query.includes(' ') === isSeveral);
  const sure = of.filter((one) => one.sure.length > 0);
  const asked = of.filter((one) => one.sure.length === 0 && one.perhaps.length > 0);
  const cards = sure.flatMap((one) => one.sure);
  const beside = sure.flatMap((one) => one.perhaps);
  const alone = asked.flatMap((one) => one.perhaps);
  const ticked = of.filter((one) => one.ticked.length > 0);
  const agreed = ticked.flatMap((one) => one.ticked);
  console.log(
    `${isSeveral ? 'Several words' : 'One word'}: ${of.length} queries; ${sure.length} surely mean something, ${asked.length} ask, ` +
      `${of.length - sure.length - asked.length} mean nothing; ${cards.length} products surely meant, ${share(cards)} judged right; ` +
      `asked about beside them ${beside.length}, ${share(beside)} right; alone ${alone.length}, ${share(alone)} right, ` +
      `with one right for ${asked.filter((one) => one.perhaps.some(({ isRight }) => isRight)).length} of ${asked.length} queries; ` +
      `ticked of these ${agreed.length}, of ${ticked.length} queries, ${share(agreed)} right`,
  );
}
await printPhrases(demo, options.each);
await demo.close();

interface Card {
  readonly isRight: boolean;
}

function share(cards: readonly Card[]): string {
  return (cards.filter(({ isRight }) => isRight).length / cards.length).toFixed(3);
}

/** What a query means as own words, best first; nothing for one with wishes, which no interest keeps. */
async function meantBy({ query, answers, isForeignPage }: Judged) {
  const read = snapshot.search.read(query, services.isWord, isForeignPage);
  if (read.facets.length > 0 || answers.size === 0) return [];
  const meaning = await demo.meaningOf(read.typed);
  const { meant, perhaps = new Map() } = snapshot.shop.typed(read.typed, toCompact(meaning));
  const cards = (positions: Iterable<number>): Card[] =>
    [...positions].map((position) => ({ isRight: answers.has(position) }));
  const sure = cards([...meant.keys()].slice(0, CARDS));
  const room = sure.length < ENOUGH_SURE ? MOST_SHOWN - sure.length : 0;
  const asked = [...perhaps.keys()].slice(0, room);
  const ticked = cards(asked.filter((position) => perhaps.get(position)?.isLikely));
  return [{ query, sure, perhaps: cards(asked), ticked }];
}
