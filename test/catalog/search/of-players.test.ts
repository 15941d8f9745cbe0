import { describe, expect, test } from 'vitest';
import { isFor } from '../../../src/catalog/players.js';
import { openPlayers } from '../../../src/catalog/search/query/players.js';
import { openDemoSearch } from './demo-search.js';

const { search, ask, namesOf, products } = await openDemoSearch();

describe('a game for so many players', () => {
  test.each([
    ['game for 4 players', 4],
    ['4 player co-op game', 4],
    ['board game for 6 people', 6],
    ['two player game', 2],
    ['game for two', 2],
    ['game for 4 adults', 4],
    ['board game for two players', 2],
    ['two player board game for couples', 2],
    ['card game for three', 3],
    ['Spiele für 2 Personen', 2],
    ['Spiele zu zweit', 2],
    ['Brettspiel für 4 Spieler', 4],
  ] as const)('%s: none that says another number, and first those that say it', async (query, count) => {
    const answers = await ask(query, true);
    expect(answers.read.players).toBe(count);
    const told = answers.found.map(({ position }) => search.playersOf(position));
    expect(told.filter((players) => players !== undefined && !isFor(players, count))).toEqual([]);
    const unsaid = told.indexOf(undefined);
    expect(unsaid < 0 || told.slice(unsaid).every((players) => players === undefined)).toBe(true);
    expect(told[0]).toBeDefined();
    expect(answers.players).toBe(unsaid < 0 ? 'all' : 'some');
    expect(namesOf(answers)).not.toContain('Four coloured minute glasses');
  });

  test.each([
    'game for a 4 year old',
    'record player',
    'tent for 2',
    'jigsaw with 500 pieces',
    'game from 3 to 5 euros',
  ])('is not asked for by %s', (query) => {
    expect(search.read(query, () => true).players).toBeUndefined();
  });

  test('cooperative games come first where those were named', async () => {
    expect(namesOf(await ask('4 player co-op game'))[0]).toBe('Cooperative lighthouse game');
  });
});

test.each([
  ['Plays one to thirty, if you photocopy.', { least: 1, most: 30 }],
  ['A party game for four to a houseful, with a minute glass.', { least: 4, most: Number.POSITIVE_INFINITY }],
  ['Five to eight players.', { least: 5, most: 8 }],
  ['Forty cards, five to a hand. For three to five who know whist.', { least: 3, most: 5 }],
  ['Fifty-four blocks, two hours.', undefined],
])('a game says for how many it is: %s', (description, players) => {
  const [product] = products;
  if (!product) throw new Error('No product.');
  const game = { ...product, department: 'Games', tags: [], description };
  expect(openPlayers([game])(0)).toEqual(players);
});
