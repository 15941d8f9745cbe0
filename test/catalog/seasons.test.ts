import { describe, expect, it } from 'vitest';
import {
  daysOfSeason,
  nameOfSeason,
  parseSeasons,
  readSeasons,
  type Season,
  seasonAt,
} from '../../src/catalog/seasons.js';

const season = (name: string, from: string, until: string): Season => ({
  names: new Map([['', name]]),
  from,
  until,
  shows: [],
});
const at = (moment: string) => Date.parse(moment);
const nameAt = (seasons: readonly Season[], moment: string, zone = 'UTC') => {
  const found = seasonAt(seasons, at(moment), zone);
  return found && nameOfSeason(found, 'en');
};
const HOW = 'write "name: WORDS" or "name: { en: WORDS, de: WORDS }"';

describe('seasons.yaml', () => {
  it('says what is shown when, and what that is called on which page', () => {
    const text = `
- name: { en: Long evenings, de: Lange Abende }
  from: 11-01
  until: 02-29
  shows: [Tea, { category: Candles & scent, named: [candle] }]`;
    const [found, ...others] = parseSeasons(text);
    expect(others).toEqual([]);
    expect(found?.shows.map(({ category, named }) => [category, named])).toEqual([
      ['tea', []],
      ['candles-scent', ['candle']],
    ]);
    expect(nameOfSeason(found!, 'de')).toBe('Lange Abende');
    expect(nameOfSeason(found!, 'en')).toBe('Long evenings');
  });

  it('has one name for all pages where it says one', () => {
    const [found] = parseSeasons('- { name: Harvest, from: 09-01, until: 10-31, shows: [Tea] }');
    expect(nameOfSeason(found!, 'de')).toBe('Harvest');
  });

  it.each([
    ['name: Harvest', 'seasons.yaml, line 1: write a list of seasons.'],
    ['- { name: Harvest, from: 09-01, until: 10-31 }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: Harvest, from: 09-31, until: 10-31, shows: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: Harvest, from: 2026-09-01, until: 10-31, shows: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: Harvest, from: 9-1, until: 10-31, shows: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: " ", from: 09-01, until: 10-31, shows: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: {}, from: 09-01, until: 10-31, shows: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: Harvest, from: 09-01, until: 10-31, shows: [] }', `seasons.yaml, line 1: ${HOW}`],
    ['- { name: Harvest, from: 09-01, until: 10-31, show: [Tea] }', `seasons.yaml, line 1: ${HOW}`],
    [
      '- { name: Harvest, from: 09-01, until: 10-31, shows: [{ named: [x] }] }',
      `seasons.yaml, line 1: ${HOW}`,
    ],
  ])('is refused with the line that is wrong: %j', (text, reason) => {
    expect(() => parseSeasons(text)).toThrow(reason);
  });

  it('may be missing or empty', async () => {
    expect(await readSeasons('/nowhere/seasons.yaml')).toEqual([]);
    expect(parseSeasons('')).toEqual([]);
  });

  it('of the demo holds every day of a year, in one season each', async () => {
    const seasons = await readSeasons('catalog/seasons.yaml');
    const first = at('2028-01-01T12:00:00Z');
    for (let day = 0; day < 366; day += 1) {
      const moment = first + day * 86_400_000;
      expect(seasons.filter((one) => seasonAt([one], moment, 'UTC'))).toHaveLength(1);
    }
  });
});

describe('the season of a moment', () => {
  const summer = season('summer', '06-01', '08-31');
  const winter = season('winter', '12-01', '02-29');

  it.each([
    ['2026-05-31T23:59:59Z', undefined],
    ['2026-06-01T00:00:00Z', 'summer'],
    ['2026-08-31T23:59:59Z', 'summer'],
    ['2026-09-01T00:00:00Z', undefined],
    ['2026-12-31T23:59:59Z', 'winter'],
    ['2027-01-01T00:00:00Z', 'winter'],
    ['2027-02-28T23:59:59Z', 'winter'],
    ['2027-03-01T00:00:00Z', undefined],
    ['2028-02-29T12:00:00Z', 'winter'],
  ])('holds both of its days, also over the turn of the year: %s', (moment, name) => {
    expect(nameAt([summer, winter], moment)).toBe(name);
  });

  it('begins at midnight of the shop’s zone', () => {
    expect(nameAt([summer], '2026-05-31T22:30:00Z', 'Europe/Berlin')).toBe('summer');
    expect(nameAt([summer], '2026-05-31T22:30:00Z', 'UTC')).toBeUndefined();
  });

  it.each([
    ['2026-12-05T12:00:00Z', '2026-12-01', '2027-02-28'],
    ['2027-02-05T12:00:00Z', '2026-12-01', '2027-02-28'],
    ['2027-12-31T12:00:00Z', '2027-12-01', '2028-02-29'],
    ['2028-02-29T12:00:00Z', '2027-12-01', '2028-02-29'],
  ])('has days that its years have: %s', (moment, from, until) => {
    expect(daysOfSeason(winter, at(moment), 'UTC')).toEqual({ from, until });
  });

  it('that begins with a leap day begins a day later in other years', () => {
    const spring = season('spring', '02-29', '05-31');
    expect(daysOfSeason(spring, at('2027-03-05T12:00:00Z'), 'UTC').from).toBe('2027-03-01');
    expect(daysOfSeason(spring, at('2028-03-05T12:00:00Z'), 'UTC').from).toBe('2028-02-29');
  });

  it('is the first of the file where several hold the day', () => {
    expect(nameAt([season('fair', '07-01', '07-05'), summer], '2026-07-03T12:00:00Z')).toBe('fair');
  });
});
