import type { EntryId } from '../visits/entry.js';
import { AGREED, HOLDS, IMPLICIT, type Marks, SHOWN, UNDOES, undoneBy } from './marks.js';

/** An entry of a log as far as dropping has to know it. */
export interface Line {
  readonly id: EntryId;
  readonly marks: Marks;
}

/** What goes first has the lowest rank. */
export const [SEEN, LOOK, REPEATED, PRESSED, PROMISED, LAST] = [0, 1, 2, 3, 4, 5] as const;

/** How many more than need be a full log drops, so that it is not gone through at every append. */
export const surplusOf = (most: number): number => Math.floor(most / 20);

/**
 * What a full log drops, by its place: what shelves showed first, oldest first; then looks and searches; then what was taken back or repeated, of
 * one thing all but the latest; then other presses. What a promise rests on goes only where nothing else is left, and
 * no more of it than must.
 * @param lines oldest first
 */
export function droppedFrom(lines: readonly Line[], most: number): ReadonlySet<number> {
  const dropped = new Set<number>();
  const must = lines.length - most;
  if (must <= 0) return dropped;
  const ranks = ranksOf(lines);
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  for (let rank = 0; rank <= LAST; rank++) {
    const many = rank < PROMISED ? must + surplusOf(most) : must;
    for (const [place, line] of lines.entries()) {
      if (dropped.size >= many) break;
      if (rankOf(line, place) === rank) dropped.add(place);
    }
  }
  return dropped;

  /** What takes an entry back goes after that entry, which would otherwise be there again. */
  function rankOf({ marks }: Line, place: number): number {
    if (!marks.letters.includes(UNDOES)) return ranks[place] ?? LAST;
    const target = places.get(undoneBy(marks));
    return target === undefined || dropped.has(target) ? REPEATED : LAST;
  }
}

function ranksOf(lines: readonly Line[]): number[] {
  const undone = new Set(lines.filter(isUndo).map(({ marks }) => undoneBy(marks)));
  const latest = new Map<string, number>();
  lines.forEach((line, place) => {
    if (!isUndo(line) && !undone.has(line.id)) latest.set(aboutOf(line), place);
  });
  return lines.map((line, place) => {
    const { letters } = line.marks;
    if (letters.includes(SHOWN)) return SEEN;
    if (letters.includes(IMPLICIT)) return LOOK;
    if (undone.has(line.id) || latest.get(aboutOf(line)) !== place) return REPEATED;
    if (letters.includes(AGREED)) return LAST;
    return letters.includes(HOLDS) ? PROMISED : PRESSED;
  });
}

/** An entry that stands for itself alone may still have been appended twice. */
function aboutOf({ id, marks }: Line): string {
  return marks.about === '' ? id : marks.about;
}

function isUndo({ marks }: Line): boolean {
  return marks.letters.includes(UNDOES);
}
