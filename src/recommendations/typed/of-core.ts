import { coresOf } from '../../catalog/core-of-phrase.js';
import type { MeantSoFar, Reading } from './reading.js';

/** Of what words are about without when, where and with whom, less like it than this share of the likest is not meant. */
const LEAST_OF_CORE = 0.7;

/** What is done, for which it says little when, where or with whom: a shelf for the thing of which it is said is another. */
const DONE =
  /^(?:i\s|(?:\p{L}+\s)?\p{L}{2,}ing(?:\s|$)|(?:\p{L}+\s)+(?:runs?|walks?|hikes?|rides?|swims?)$)/u;

export const hasSure = (meant: Reading): boolean => [...meant.values()].some(({ isSure }) => isSure);

/**
 * What words mean; where that is nothing, what they are about without when, where and with whom, as a guess: muffins, of *muffins
 * on a sunday*. Where they tell what is done and mean no more than guesses, what is surely meant by what is done is a better
 * one: of *baking bread at the weekend* all that is for bread.
 */
export function aboutCore(
  text: string,
  whole: Reading,
  read: (said: string) => Reading | undefined,
): Reading {
  if (hasSure(whole) || (whole.size > 0 && !DONE.test(text.trim().toLowerCase()))) return whole;
  for (const core of coresOf(text)) {
    const meant = read(core) ?? new Map();
    if (meant.size === 0 || (whole.size > 0 && !hasSure(meant))) continue;
    const guesses = guessesOf(meant, whole);
    if (guesses.size > 0 && guesses.size >= whole.size) return guesses;
  }
  return whole;
}

/** What a core surely means is as good a guess as shelves show, whatever its likeness: this share of it is given. */
const GIVEN = 0.7;

/** What a core means as guesses, what the whole means as well first. */
function guessesOf(meant: Reading, whole: Reading): Reading {
  const likest = Math.max(...[...meant.values()].map(({ likeness }) => likeness));
  const isGuess = ({ isSure, likeness }: MeantSoFar) => isSure || likeness >= LEAST_OF_CORE * likest;
  const likenessOf = (at: number, { isSure, likeness }: MeantSoFar) => {
    if (whole.has(at)) return likest;
    return isSure ? GIVEN * likest + (1 - GIVEN) * likeness : likeness;
  };
  const guess = (at: number, one: MeantSoFar): MeantSoFar => ({
    ...one,
    isSure: false,
    likeness: likenessOf(at, one),
  });
  return new Map([...meant].filter(([, one]) => isGuess(one)).map(([at, one]) => [at, guess(at, one)]));
}
