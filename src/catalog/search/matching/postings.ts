import { setImmediate } from 'node:timers/promises';
import { type Keeping, sharedRoom } from './shared-room.js';

/** The products that hold a word, and its score in each. */
export interface Posting {
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
  finish(): Promise<ReadonlyMap<string, Posting>>;
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
      const weighed = new Map<string, Posting>();
      const shape = fields.map((field, at) => shapeOf(field, lengths[at] ?? []));
      const room = openRoom();
      for (const [word, list] of raw) {
        weighed.set(word, weigh(list, shape, room));
        if (weighed.size % AT_A_STRETCH === 0) await setImmediate();
      }
      return weighed;
    },
  };
}

/**
 * Products that hold two words, with the mean of their scores; named if both are. Undefined where none holds both.
 */
export function both(one: Posting, other: Posting): Posting | undefined {
  const at = new Map(Array.from(other.positions, (position, i) => [position, i]));
  const shared = Array.from(one.positions, (position, i) => ({ position, i, j: at.get(position) })).flatMap(
    ({ position, i, j }) => (j === undefined || isByShelf(other.named[j] ?? 0) ? [] : [{ position, i, j }]),
  );
  if (shared.length === 0) return undefined;
  return {
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

const withKind = ({ named, kinded }: Posting, i: number) => (named[i] ?? 0) | (kinded[i] ?? 0);

/** No bicycle lock is a bicycle light for lying among *Lights & locks*. */
const isByShelf = (says: number): boolean => (says & SHELVED) > 0 && (says & LABELLED) === 0;

/** The last word of a phrase is the thing's own. */
function saysBoth(first: number, last: number): number {
  const own = HEADED | ENDED;
  return first & NAMED && last & NAMED ? (first & last & ~own) | (last & own) : first & last & SHELVED;
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

/** Where the numbers of all words lie. */
interface Room {
  readonly positions: Keeping<Int32Array>;
  readonly scores: Keeping<Float32Array>;
  readonly says: Keeping<Uint8Array>;
}

function openRoom(): Room {
  return {
    positions: sharedRoom((length) => new Int32Array(length)),
    scores: sharedRoom((length) => new Float32Array(length)),
    says: sharedRoom((length) => new Uint8Array(length)),
  };
}

function weigh(list: Readonly<Triples>, shape: readonly Shape[], room: Room): Posting {
  const holders = shape.map(() => 0);
  for (let i = 0; i < list.length; i += 3) holders[list[i + 1] ?? 0] = (holders[list[i + 1] ?? 0] ?? 0) + 1;
  const rare = shape.map(({ count }, field) => inverseFrequency(holders[field] ?? 0, count));
  const positions: number[] = [];
  const scores: number[] = [];
  const named: number[] = [];
  const kinded: number[] = [];
  const kindScores: number[] = [];
  for (let i = 0; i < list.length; i += 3) {
    const [position, at, times] = [list[i] ?? 0, list[i + 1] ?? 0, list[i + 2] ?? 0];
    const field = shape[at];
    if (!field) continue;
    const length = (field.lengths[position] ?? 0) / field.mean;
    const score = field.weight * (rare[at] ?? 0) * saturated(times, length);
    if (positions.at(-1) !== position) {
      positions.push(position);
      scores.push(0);
      named.push(0);
      kinded.push(0);
      kindScores.push(0);
    }
    const last = positions.length - 1;
    const sums = field.isKind ? kindScores : scores;
    sums[last] = (sums[last] ?? 0) + score;
    const says = field.isKind ? kinded : named;
    says[last] = (says[last] ?? 0) | field.says;
  }
  return {
    positions: room.positions(positions),
    scores: room.scores(scores),
    named: room.says(named),
    kinded: room.says(kinded),
    kindScores: room.scores(kindScores),
  };
}

function saturated(times: number, length: number): number {
  return FLOOR + (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
}

function inverseFrequency(holders: number, count: number): number {
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5));
}
