import { setImmediate } from 'node:timers/promises';

/** Of products that hold words, one after another. */
interface Columns {
  /** Rows of the catalogue, ascending. */
  readonly positions: Int32Array;
  /** BM25+ of the word in each of them, summed over its fields by their weights; 0 where its kind alone says it. */
  readonly scores: Float32Array;
  /** What the fields that hold the word say of the product: `NAMED`, `LABELLED`, `HEADED`, several or 0. */
  readonly named: Uint8Array;
  /** The same of the merchant's word for its kind alone. */
  readonly kinded: Uint8Array;
  /** What that word adds to its score. */
  readonly kindScores: Float32Array;
}

/** The products that hold a word, and its score in each: rows `from` to `to` of the columns, the last left out. */
export interface Posting extends Columns {
  readonly from: number;
  readonly to: number;
}

/** The postings of all words. */
export interface Postings {
  get(word: string): Posting | undefined;
}

/** The same as plain data: in one piece of memory each column, since an array of its own takes a hundred bytes more. */
export interface PostingTable {
  readonly words: readonly string[];
  /** The row behind the last one of each word. */
  readonly ends: Uint32Array;
  readonly columns: Columns;
}

/** It is called so, or stands on a shelf that is. */
export const NAMED = 1;
/** It is the thing's own word. */
export const HEADED = 2;
/** It is called so itself, whatever its shelf: an eraser lies among the pens. */
export const LABELLED = 4;

/** Its shelf or its department is called so. */
export const SHELVED = 8;

/** Its first tag is called so. */
export const TAGGED = 16;

/** Its name or a tag says it, and not only its brand. */
export const TITLED = 32;

/** Its description says it. */
export const TOLD = 64;

/** Its name ends with it, and not only the name of its kind. */
export const ENDED = 128;

export interface PostingField {
  readonly weight: number;
  /** What a word of the field says: `NAMED`, `LABELLED`, `HEADED`, several or 0. */
  readonly says: number;
  /** It is the merchant's word for the kind. */
  readonly isKind?: boolean;
}

/** Collects words by field and product, and weighs them once all are known. */
export interface PostingBuilder {
  /** One word of a field; products come in their order, and a product's fields in theirs. */
  add(position: number, field: number, word: string): void;
  finish(): Promise<PostingTable>;
}

/** Constants of BM25+ (Lv and Zhai 2011): how soon a repeated word adds nothing, how much a long field loses, the floor. */
const SATURATION = 1.2;
const LENGTH = 0.7;
const FLOOR = 0.5;

/** Words weighed in one turn of the event loop, so that an open shop answers requests in between. */
const AT_A_STRETCH = 500;

export function openPostings(fields: readonly PostingField[]): PostingBuilder {
  const raw = new Map<string, Triples>();
  const lengths = fields.map((): number[] => []);
  return {
    add(position, field, word) {
      const own = lengths[field];
      if (own) own[position] = (own[position] ?? 0) + 1;
      const list = raw.get(word);
      if (!list) raw.set(word, [position, field, 1]);
      else if (list.at(-3) === position && list.at(-2) === field) list.push((list.pop() ?? 0) + 1);
      else list.push(position, field, 1);
    },
    async finish() {
      const shape = fields.map((field, at) => shapeOf(field, lengths[at] ?? []));
      const columns = openColumns([...raw.values()].reduce((sum, list) => sum + list.length / 3, 0));
      const words = [...raw.keys()];
      const ends = new Uint32Array(words.length);
      let end = 0;
      for (const [place, word] of words.entries()) {
        end = weigh(raw.get(word) ?? [], shape, columns, end);
        ends[place] = end;
        if (place % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
      }
      return { words, ends, columns: shortened(columns, end) };
    },
  };
}

/** Finds the postings of a word in their table. */
export function postingsOf({ words, ends, columns }: PostingTable): Postings {
  const places = new Map(words.map((word, place) => [word, place]));
  return {
    get(word) {
      const place = places.get(word);
      if (place === undefined) return undefined;
      return { ...columns, from: ends[place - 1] ?? 0, to: ends[place] ?? 0 };
    },
  };
}

/**
 * Products that hold two words, with the mean of their scores; named if both are. Undefined where none holds both.
 */
export function both(one: Posting, other: Posting): Posting | undefined {
  const at = new Map(rowsOf(other).map((row) => [other.positions[row], row]));
  const shared = rowsOf(one).flatMap((i) => {
    const position = one.positions[i] ?? 0;
    const j = at.get(position);
    return j === undefined || isByShelf(other.named[j] ?? 0) ? [] : [{ position, i, j }];
  });
  if (shared.length === 0) return undefined;
  return {
    from: 0,
    to: shared.length,
    positions: Int32Array.from(shared, ({ position }) => position),
    scores: Float32Array.from(shared, ({ i, j }) => ((one.scores[i] ?? 0) + (other.scores[j] ?? 0)) / 2),
    named: Uint8Array.from(shared, ({ i, j }) => saysBoth(one.named[i] ?? 0, other.named[j] ?? 0)),
    kindScores: Float32Array.from(
      shared,
      ({ i, j }) => ((one.kindScores[i] ?? 0) + (other.kindScores[j] ?? 0)) / 2,
    ),
    kinded: Uint8Array.from(shared, ({ i, j }) => saysBoth(withKind(one, i), withKind(other, j))),
  };
}

const rowsOf = ({ from, to }: Posting): number[] => Array.from({ length: to - from }, (_, i) => from + i);

const withKind = ({ named, kinded }: Posting, i: number) => (named[i] ?? 0) | (kinded[i] ?? 0);

/** No bicycle lock is a bicycle light for lying among *Lights & locks*. */
const isByShelf = (says: number): boolean => (says & SHELVED) > 0 && (says & LABELLED) === 0;

/** The last word of a phrase is the thing's own; where its shelf alone says the first, its shelf says it. */
function saysBoth(first: number, last: number): number {
  const own = HEADED | ENDED;
  if (!(first & NAMED && last & NAMED)) return first & last & SHELVED;
  return (first & last & ~own) | (last & own) | (isByShelf(first) ? SHELVED : 0);
}

/** Position, field, times, again and again. */
type Triples = number[];

interface Shape extends PostingField {
  /** Words of the field by position; none where it is empty. */
  readonly lengths: readonly number[];
  readonly mean: number;
  /** Products that have the field. */
  readonly count: number;
}

function shapeOf(field: PostingField, lengths: readonly number[]): Shape {
  let [sum, count] = [0, 0];
  for (const length of lengths) {
    sum += length ?? 0;
    if (length) count += 1;
  }
  return { ...field, lengths, count, mean: sum / Math.max(1, count) };
}

/** @param rows at most */
function openColumns(rows: number): Columns {
  return {
    positions: new Int32Array(rows),
    scores: new Float32Array(rows),
    named: new Uint8Array(rows),
    kinded: new Uint8Array(rows),
    kindScores: new Float32Array(rows),
  };
}

/** In memory of just that length: a word that several fields of a product hold is one row. */
function shortened({ positions, scores, named, kinded, kindScores }: Columns, rows: number): Columns {
  return {
    positions: positions.slice(0, rows),
    scores: scores.slice(0, rows),
    named: named.slice(0, rows),
    kinded: kinded.slice(0, rows),
    kindScores: kindScores.slice(0, rows),
  };
}

/** Writes the rows of one word. @returns where the next begins */
function weigh(list: Readonly<Triples>, shape: readonly Shape[], to: Columns, from: number): number {
  const holders = shape.map(() => 0);
  for (let i = 0; i < list.length; i += 3) holders[list[i + 1] ?? 0] = (holders[list[i + 1] ?? 0] ?? 0) + 1;
  const rare = shape.map(({ count }, field) => inverseFrequency(holders[field] ?? 0, count));
  let row = from - 1;
  // Summed up whole before a column rounds them.
  let [sum, ofKind] = [0, 0];
  for (let i = 0; i < list.length; i += 3) {
    const [position, at, times] = [list[i] ?? 0, list[i + 1] ?? 0, list[i + 2] ?? 0];
    const field = shape[at];
    if (!field) continue;
    const length = (field.lengths[position] ?? 0) / field.mean;
    const score = field.weight * (rare[at] ?? 0) * saturated(times, length);
    if (row < from || to.positions[row] !== position) {
      row += 1;
      to.positions[row] = position;
      [sum, ofKind] = [0, 0];
    }
    if (field.isKind) ofKind += score;
    else sum += score;
    to.scores[row] = sum;
    to.kindScores[row] = ofKind;
    const says = field.isKind ? to.kinded : to.named;
    says[row] = (says[row] ?? 0) | field.says;
  }
  return row + 1;
}

function saturated(times: number, length: number): number {
  return FLOOR + (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
}

function inverseFrequency(holders: number, count: number): number {
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
}
