import { bothOf, coresOf } from '../../catalog/core-of-phrase.js';
import type { Meant, TypedWords } from '../../interests/typed-words.js';
import type { ReadWords } from './read-words.js';

/** Fewer products than this are no shelf, */
const FEW = 4;
/** so many more than were found are clearly more. */
const CLEARLY_MORE = 2;
/** Too few for a shelf, and none of them sure. */
export const isOnlyGuessed = (meant: TypedWords['meant']): boolean =>
  meant.size < FEW && [...meant.values()].every(({ isSure }) => !isSure);

/**
 * Where words mean too little for a shelf, and none of it surely, what they are about without when, where and with whom is
 * perhaps meant, or what two things that they name mean.
 */
export function withCore(typed: ReadWords, text: string, read: (words: string) => ReadWords): ReadWords {
  const own = typed.meant.size > 0 ? typed.meant : typed.guessed;
  if (!isOnlyGuessed(own)) return typed;
  const allOf = (words: string) => {
    const { meant, guessed, isPresent } = read(words);
    if (isPresent) return new Map<number, Meant>();
    return meant.size > 0 ? meant : guessed;
  };
  const both = new Map(bothOf(text).flatMap((words) => [...allOf(words)]));
  // What is found already may be all that there is: hardly more is no better.
  const least = own.size > 0 ? own.size + CLEARLY_MORE : 1;
  const core = [...coresOf(text).map(allOf), both].find((one) => one.size >= least);
  if (core === undefined) return typed;
  const guesses = [...core].map(([at, one]): [number, Meant] => [at, { ...one, isSure: false }]);
  return { ...typed, isUnread: false, meant: new Map([...guesses, ...own]) };
}
