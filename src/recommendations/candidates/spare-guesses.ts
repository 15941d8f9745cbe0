import type { Signature } from '../../interests/signature.js';
import type { Meant } from '../../interests/typed-words.js';

/** So many things that typed words surely mean are a shelf: beside them nothing is guessed. */
const ENOUGH_SURE = 3;
/**
 * Against the likest of all that is meant, what a guess has to be: beside something surely meant, and alone. Of the judged
 * queries read as own words 54 % of the former are right from .8 on and 20 % of those below, 77 % of the latter from .7 on
 * and 35 % of those below (`npm run bench -- own-words`).
 */
const AS_LIKE = { besideSure: 0.8, alone: 0.7 } as const;

/**
 * Of what the typed words of a visit mean, the guesses that no shelf shows: where enough is surely meant all, else those
 * that are not nearly as like the words as the likest. What a list of what people say names for them is a good guess.
 * @param exclude positions that no shelf may show: they take no place from a guess
 */
export function spareGuesses(
  { interests }: Pick<Signature, 'interests'>,
  exclude: ReadonlySet<number>,
): ReadonlySet<number> {
  const spare = new Set<number>();
  const kept = new Set<number>();
  for (const { shares } of interests)
    for (const { evidence } of shares) {
      if (!evidence.words) continue;
      const open = [...evidence.words.meant].filter(([position]) => !exclude.has(position));
      const shown = new Set(shownOf(open, [...(evidence.words?.meant.values() ?? [])]));
      for (const [position] of open) (shown.has(position) ? kept : spare).add(position);
    }
  return new Set([...spare].filter((position) => !kept.has(position)));
}

/**
 * Of what typed words mean, with its position, what shelves show.
 * @param all what else they mean: beside the likest that was opened already, what is less like them is no better a guess
 */
export function shownOf(
  meant: readonly (readonly [number, Meant])[],
  all: readonly Meant[] = meant.map(([, one]) => one),
): readonly number[] {
  const isGood = goodGuess(
    meant.map(([, one]) => one),
    all,
  );
  return meant.filter(([, one]) => one.isSure || isGood(one)).map(([position]) => position);
}

function goodGuess(meant: readonly Meant[], all: readonly Meant[]): (one: Meant) => boolean {
  const sure = meant.filter(({ isSure }) => isSure).length;
  if (sure >= ENOUGH_SURE) return () => false;
  const likest = Math.max(0, ...all.map(({ likeness }) => likeness));
  const share = sure > 0 ? AS_LIKE.besideSure : AS_LIKE.alone;
  return ({ likeness, isListed = false }) => isListed || likeness >= share * likest;
}
