import type { Agreement } from '../visits/agreement.js';
import type { ImportedEntry, PhraseEntry } from '../visits/entry.js';
import { readName } from './imported.js';
import type { TasteSource } from './taste-source.js';
import type { Meant, TypedWords } from './typed-words.js';

/** What the shopper ticked is as like the words as the best answer to them. */
const TICKED: Meant = { likeness: 0.8, isTicked: true };

/**
 * What own words mean that were typed here or came in a file: what they surely mean and what the shopper ticked, without
 * what was shown and not ticked. Undefined where they were never read.
 */
export function wordsOf(
  entry: PhraseEntry | ImportedEntry,
  source: Pick<TasteSource, 'typed' | 'position'>,
): TypedWords | undefined {
  if (!entry.meaning) return undefined;
  const read =
    entry.type === 'phrase'
      ? source.typed(entry.text, entry.meaning)
      : readName(entry, entry.meaning, source);
  return entry.agreed ? agreedOn(read, entry.agreed, source) : read;
}

function agreedOn(
  words: TypedWords,
  { meant, notMeant }: Agreement,
  source: Pick<TasteSource, 'position'>,
): TypedWords {
  const positionsOf = (ids: Agreement['meant']) => ids.flatMap((id) => source.position(id) ?? []);
  const ticked = positionsOf(meant);
  const unticked = new Set(positionsOf(notMeant));
  const likest = (position: number): Meant => ({ ...words.meant.get(position), ...TICKED });
  const all = [
    ...ticked.map((position) => [position, likest(position)] as const),
    ...[...words.meant].filter(([position]) => !ticked.includes(position)),
  ];
  return { ...words, meant: new Map(all.filter(([position]) => !unticked.has(position))), unticked };
}
