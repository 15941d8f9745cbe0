import { isFor, type Players, playersOf } from '../../players.js';
import type { Product } from '../../product.js';

const NUMBERS = new Map(
  [
    ...'one two three four five six seven eight nine ten eleven twelve'.split(' ').entries(),
    ...([
      [19, 'twenty'],
      [29, 'thirty'],
    ] as const),
  ].map(([at, word]) => [word, at + 1]),
);
const NUMBER = `(?:\\d{1,2}|${[...NUMBERS.keys()].toReversed().join('|')})`;
const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}-])`;
const WHO = '(?:people|players?|persons?)';
const LEAST = `(?<least>${NUMBER})`;
const RANGE = `${LEAST}(?:(?: to | ?[-–] ?)(?<most>${NUMBER}))?`;

/** Two play, where it is for a couple. */
const COUPLE = new RegExp(`${START}for (?:an? )?(?<couple>couples?)${END}`, 'iu');
const OF_COUPLE = 2;

/** How a query asks for a number of players; who they are beside that stays: a game for adults. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${START}(?:for )?(?<!(?:^| )(?:to|or) |[-–])${LEAST}[ -]?players?${END}`, 'iu'), ''],
  [new RegExp(`${START}for ${LEAST} (?:people|persons?)${END}`, 'iu'), ''],
  [
    new RegExp(
      `${START}for ${LEAST} (?=(?:adults?|grown[ -]?ups?|friends?|kids?|child|children|teenagers?)${END})`,
      'iu',
    ),
    'for ',
  ],
  [new RegExp(`${START}for ${LEAST}$`, 'iu'), ''],
  [COUPLE, ''],
];
const GAME = /(?<!\p{L})(?:games?|players?)(?!\p{L})/iu;

/** A query without the number of players that it asks for, and that number; undefined where it asks for no game for so many. */
export function withPlayers(text: string): { readonly text: string; readonly players: number } | undefined {
  if (!GAME.test(text)) return undefined;
  for (const [pattern, left] of ASKED) {
    const found = pattern.exec(text);
    const players = found?.groups?.couple ? OF_COUPLE : numberOf(found?.groups?.least);
    if (!found || players === undefined) continue;
    const rest = text.slice(0, found.index) + left + text.slice(found.index + found[0].length);
    const words = rest.replace(COUPLE, '').replace(/\s+/gu, ' ').trim();
    return { text: words === '' ? 'game' : words, players };
  }
  return undefined;
}

/** How a game says for how many it is, beside its tags: *plays one to thirty*, *for four to a houseful*. */
const TOLD: readonly RegExp[] = [
  `${START}(?:for|plays|fits) ${RANGE}(?=[.,;!]| (?:players?|people|who|in)${END})`,
  `${START}(?:plays|fits) ${RANGE}${END}`,
  `${START}${RANGE} ${WHO}${END}`,
  `${START}for ${LEAST} to (?<open>an?) \\p{L}+`,
].map((pattern) => new RegExp(pattern, 'giu'));

const IS_GAME = /(?<!\p{L})(?:games?|puzzles?|cards)(?!\p{L})/iu;

/** For how many players each game says that it is; undefined for what is no game, or does not say. */
export function openPlayers(
  products: readonly Product[],
  all: readonly (Players | undefined)[] = readPlayers(products),
): (position: number) => Players | undefined {
  return (position) => all[position];
}

/** The same as plain data, in the order of the products. */
export const readPlayers = (products: readonly Product[]): readonly (Players | undefined)[] =>
  products.map(toldPlayers);

/** The games that say that they are for so many. */
export function openForPlayers(
  products: readonly Product[],
  playersIn: (position: number) => Players | undefined,
): (count: number) => readonly number[] {
  return (count) =>
    [...products.keys()].filter((position) => {
      const players = playersIn(position);
      return players !== undefined && isFor(players, count);
    });
}

function toldPlayers(product: Product): Players | undefined {
  const { department, category, kind = '', description } = product;
  if (!IS_GAME.test(`${department} ${category} ${kind}`)) return undefined;
  const tagged = playersOf(product);
  const told = TOLD.flatMap((pattern) =>
    [...description.matchAll(pattern)].map(({ groups }) => {
      const least = numberOf(groups?.least) ?? 0;
      const most = groups?.open === undefined ? (numberOf(groups?.most) ?? least) : Number.POSITIVE_INFINITY;
      return { least, most };
    }),
  );
  const said = [...(tagged ? [tagged] : []), ...told];
  if (said.length === 0) return undefined;
  return {
    least: Math.min(...said.map(({ least }) => least)),
    most: Math.max(...said.map(({ most }) => most)),
  };
}

function numberOf(word = ''): number | undefined {
  if (word === '') return undefined;
  return NUMBERS.get(word.toLowerCase()) ?? Number(word);
}
