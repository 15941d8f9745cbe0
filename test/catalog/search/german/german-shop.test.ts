import { describe, expect, it } from 'vitest';
import { scoresOf } from '../judged.js';
import { judgedInGerman, openGermanShop } from './german-shop.js';

const shop = await openGermanShop();
const judged = judgedInGerman(shop.products);
const rows = await Promise.all(
  judged.map(async (one) => {
    const answers = await shop.ask(one.query);
    return {
      ...one,
      ranking: answers.found.map(({ position }) => position),
      answers: one.answers,
      said: answers,
    };
  }),
);

/** What the search misses, to read beside a band that fails; `MISSES=1` prints it. */
function misses(): string {
  const lines = rows.flatMap((row) => {
    const { recall, success } = scoresOf([row]);
    const names = row.ranking.slice(0, 6).map((at) => shop.products[at]?.name);
    const isRight = row.answers.size === 0 ? row.ranking.length === 0 : recall === 1 && success === 1;
    return isRight
      ? []
      : [`${row.kind}: ${row.query} (${recall.toFixed(2)}, ${success}): ${names.join(' | ')}`];
  });
  return lines.join('\n');
}

describe('a catalogue in German', () => {
  if (process.env.MISSES) console.log(misses());

  it('is searched in German: judged queries', () => {
    const { queries, recall, success } = scoresOf(rows);
    if (process.env.MISSES) console.log({ queries, recall, success });
    expect(recall, misses()).toBeGreaterThan(0.92);
    expect(success, misses()).toBeGreaterThan(0.95);
  });

  it('shows nothing against a wish', () => {
    const against = rows.filter(({ ranking, never }) => ranking.some((row) => never.has(row)));
    expect(against.map(({ query }) => query)).toEqual([]);
  });

  it('shows nothing for what it has nothing of', () => {
    const shown = rows.filter(({ answers, ranking }) => answers.size === 0 && ranking.length > 0);
    expect(shown.map(({ query }) => query)).toEqual([]);
  });
});
