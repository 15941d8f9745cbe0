import { MEANINGS } from './german-list.js';

/** Shorter words are too near to each other. */
const SHORTEST = 6;

/**
 * The English for a listed German word that is written with one letter too many, too few, wrong or in its neighbour's
 * place: `Schlafsak`. The first letter is right. Undefined where no word is so near.
 * @param typed small letters
 */
export function meaningOfSlip(typed: string): string | undefined {
  if (typed.length < SHORTEST) return undefined;
  for (const [word, meaning] of MEANINGS) if (meaning !== '' && isSlip(typed, word)) return meaning;
  return undefined;
}

function isSlip(typed: string, word: string): boolean {
  if (Math.abs(typed.length - word.length) > 1 || typed[0] !== word[0]) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const [rest, other] = [typed.slice(at), word.slice(at)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}
