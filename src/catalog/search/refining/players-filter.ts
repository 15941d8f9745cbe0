import { isFor } from '../../players.js';
import type { Answers } from '../answers/answers.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';

/** Any game is meant. */
const ANY_GAME = /^(?:(?:an?|some|good|fun|new|board|family|party|table|tabletop) )*games?$/iu;

/**
 * Answers for so many players: games that say that they are for other numbers are left out, those that are for just so many
 * come first, then those for more or fewer too, all of them where any game is meant, then other games that say no number. Where none says it they
 * stay in their order, and the page says so.
 */
export function ofPlayers(answers: Answers, search: ProductSearch): Answers {
  const { players: count, words } = answers.read;
  if (count === undefined) return answers;
  const forSoMany = ({ position }: { readonly position: number }): boolean | undefined => {
    const players = search.playersOf(position);
    return players === undefined ? undefined : isFor(players, count);
  };
  const open = answers.found.filter((one) => forSoMany(one) !== false);
  const isGame = ({ isCalled, isThing }: Answer) => isCalled || isThing;
  const ofNumber = [
    ...open.filter((one) => forSoMany(one) === true),
    ...(ANY_GAME.test(words) ? otherGames(answers, count, search) : []),
  ];
  const isJust = ({ position }: Answer) => {
    const { least, most } = search.playersOf(position) ?? {};
    return least === count && most === count;
  };
  const fitting = ofNumber
    .filter((one) => isGame(one) || one.isGood)
    .toSorted((a, b) => Number(isJust(b)) - Number(isJust(a)));
  const others = open.filter((one) => forSoMany(one) === undefined);
  const games = others.filter(({ isThing }) => isThing);
  const found = fitting.length === 0 ? others : [...fitting, ...games];
  return {
    ...answers,
    found,
    near: answers.near.filter((one) => forSoMany(one) !== false),
    players: fitting.length === 0 ? 'none' : found.length > fitting.length ? 'some' : 'all',
  };
}

/** Games that say that they are for so many, and are not called by the word that was typed: a chess set. */
function otherGames({ found, applied }: Answers, count: number, search: ProductSearch): readonly Answer[] {
  const known = new Set(found.map(({ position }) => position));
  const score = found.at(-1)?.score ?? 1;
  return search
    .forPlayers(count)
    .filter((at) => !known.has(at) && applied.every(({ wish }) => search.fits(wish, at)))
    .map((position) => ({ position, score, worded: false, isCalled: false, isThing: false, isGood: true }));
}
