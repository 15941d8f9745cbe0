import type { Agreement } from '../visits/agreement.js';
import type { ImportedEntry, PhraseEntry } from '../visits/entry.js';
import { readName } from './imported.js';
import type { TasteSource } from './taste-source.js';
import type { Meant, TypedWords } from './typed-words.js';

/** What the shopper ticked is as like the words as the best answer to them. */
const TICKED: Meant = { likeness: 0.8, isTicked: true };

/**
 * What own words mean that were typed here or came in a file: what the shopper ticked where they were asked, else what the words
 * surely mean. Undefined where they were never read.
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
  // Of what another shop asked about nothing may be here.
  if (ticked.length + unticked.size === 0) return words;
  const likest = (position: number): Meant => ({ ...words.meant.get(position), ...TICKED });
  const known = new Set([...ticked, ...unticked]);
  // What was not shown is asked about before it counts.
  const perhaps = [...words.meant, ...(words.perhaps ?? [])].filter(([position]) => !known.has(position));
  return {
    ...words,
    meant: new Map(ticked.map((position) => [position, likest(position)])),
    perhaps: new Map(perhaps),
    unticked,
  };
}
