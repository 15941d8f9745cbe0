import { words } from '../../src/text/words.js';
import type { Scorer } from './scorer.js';

/** Rows that hold a word, and what it weighs there. */
interface Postings {
  readonly positions: readonly number[];
  readonly weights: readonly number[];
}

/** TF-IDF of titles: the profile's titles, each of unit length, against every other (Salton and Buckley 1988). */
export function titleWords(titles: readonly string[]): Scorer {
  const vectors = tfIdf(titles.map(words));
  const postings = postingsOf(vectors);
  return {
    name: 'TF-IDF of titles',
    scores(moment, profile, catalogue) {
      const wanted = new Map<string, number>();
      for (const [position, weight] of profile.weights(moment, catalogue))
        for (const [word, value] of vectors[position] ?? [])
          wanted.set(word, (wanted.get(word) ?? 0) + weight * value);
      return sumOf(wanted, postings, titles.length);
    },
  };
}

/** BM25 of the profile's titles against every other: each word counts by the weights of the titles that hold it. */
export function titleBm25(titles: readonly string[]): Scorer {
  const lists = titles.map(words);
  const score = okapi(lists);
  return {
    name: 'BM25 of titles',
    scores(moment, profile, catalogue) {
      const wanted = new Map<string, number>();
      for (const [position, weight] of profile.weights(moment, catalogue))
        for (const word of new Set(lists[position])) wanted.set(word, (wanted.get(word) ?? 0) + weight);
      return score(wanted);
    },
  };
}

/** Okapi BM25 of titles for a typed query, the plain baseline of search. Words are compared as they are, or by `stem`. */
export function bm25(
  titles: readonly string[],
  stem: (word: string) => string = (word) => word,
): (query: string) => Float64Array {
  const stems = (text: string) => words(text).map(stem);
  const score = okapi(titles.map(stems));
  return (query) => score(new Map(stems(query).map((word) => [word, 1])));
}

/** Okapi BM25 (Robertson and others 1994). */
function okapi(lists: readonly (readonly string[])[]): (wanted: ReadonlyMap<string, number>) => Float64Array {
  const length = lists.reduce((sum, list) => sum + list.length, 0) / Math.max(1, lists.length);
  const idf = rarity(lists, (held) => Math.log(1 + (lists.length - held + 0.5) / (held + 0.5)));
  const vectors = lists.map((list) => {
    const room = K1 * (1 - B + (B * list.length) / length);
    return new Map(
      [...counted(list)].map(
        ([word, tf]) => [word, ((idf.get(word) ?? 0) * tf * (K1 + 1)) / (tf + room)] as const,
      ),
    );
  });
  const postings = postingsOf(vectors);
  return (wanted) => sumOf(wanted, postings, lists.length);
}

const K1 = 1.2;
const B = 0.75;

function tfIdf(lists: readonly (readonly string[])[]): readonly ReadonlyMap<string, number>[] {
  const idf = rarity(lists, (held) => Math.log(lists.length / held));
  return lists.map((list) => {
    const raw = [...counted(list)].map(
      ([word, tf]) => [word, (1 + Math.log(tf)) * (idf.get(word) ?? 0)] as const,
    );
    const norm = Math.hypot(...raw.map(([, value]) => value)) || 1;
    return new Map(raw.map(([word, value]) => [word, value / norm]));
  });
}

/** What each word tells, from the number of lists that hold it. */
function rarity(lists: readonly (readonly string[])[], of: (held: number) => number): Map<string, number> {
  const held = new Map<string, number>();
  for (const list of lists) for (const word of new Set(list)) held.set(word, (held.get(word) ?? 0) + 1);
  return new Map([...held].map(([word, count]) => [word, of(count)]));
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function postingsOf(vectors: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Postings> {
  const postings = new Map<string, { positions: number[]; weights: number[] }>();
  for (const [position, vector] of vectors.entries())
    for (const [word, weight] of vector) {
      const own = postings.get(word) ?? { positions: [], weights: [] };
      own.positions.push(position);
      own.weights.push(weight);
      postings.set(word, own);
    }
  return postings;
}

function sumOf(
  wanted: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, Postings>,
  count: number,
): Float64Array {
  const scores = new Float64Array(count);
  for (const [word, value] of wanted) {
    const { positions, weights } = postings.get(word) ?? { positions: [], weights: [] };
    for (const [i, position] of positions.entries())
      scores[position] = (scores[position] ?? 0) + value * (weights[i] ?? 0);
  }
  return scores;
}
