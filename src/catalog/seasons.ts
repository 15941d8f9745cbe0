import { readOptionalFile } from '../files/optional-file.js';
import { readYamlList } from '../files/yaml-list.js';
import { dayOnClock } from '../time/zone.js';
import { isOther, type Kind, kindOf, type WrittenKind } from './goes-with.js';

/** A part of each year, and what a shop shows of itself in it. */
export interface Season {
  /** The title of its shelf by the language of a page, ISO 639-1; the first holds for a language that is not named. */
  readonly names: ReadonlyMap<string, string>;
  /** First and last day, `MM-DD`; the last lies before the first where the turn of the year is between them. */
  readonly from: string;
  readonly until: string;
  /** What is shown, in the merchant's order: of each kind something before a second of any. */
  readonly shows: readonly Kind[];
}

export type Seasons = readonly Season[];

export const SEASONS_FILE = 'seasons.yaml';

const HOW_TO_WRITE =
  'write "name: WORDS" or "name: { en: WORDS, de: WORDS }", "from: MM-DD", "until: MM-DD" and "shows: [NAME, NAME]"; a NAME is a category or ' +
  '"{ category: NAME, named: [WORD], except: [WORD] }".';

/** @throws SetupError with the line of the first entry that cannot be understood. */
export function parseSeasons(text: string, file = SEASONS_FILE): Seasons {
  return readYamlList(text, file, 'write a list of seasons.').map(({ value, refuse }) => {
    if (!isEntry(value)) return refuse(HOW_TO_WRITE);
    const { name, from, until, shows } = value;
    const names = typeof name === 'string' ? { '': name } : name;
    return { names: new Map(Object.entries(names)), from, until, shows: shows.map(kindOf) };
  });
}

/**
 * Reads `seasons.yaml`; a missing file says nothing.
 * @param onMistake told of a mistake in the file, which then says nothing; without it a mistake is thrown
 * @throws SetupError with the line of a mistake
 */
export function readSeasons(file: string, onMistake?: (message: string) => void): Promise<Seasons> {
  return readOptionalFile({ file, parse: (text) => parseSeasons(text, file), onMistake });
}

/** What a season is called on a page in a language, ISO 639-1. */
export function nameOfSeason({ names }: Season, language: string): string {
  const [first = ''] = names.values();
  return names.get(language) ?? first;
}

/**
 * The season of a moment: the first of the file whose days hold it; undefined where none does.
 * @param at milliseconds since 1970
 * @param zone IANA name; days are those of its calendar
 */
export function seasonAt(seasons: Seasons, at: number, zone: string): Season | undefined {
  if (seasons.length === 0) return undefined;
  const day = dayOnClock(at, zone).slice('YYYY-'.length);
  return seasons.find(({ from, until }) =>
    from <= until ? from <= day && day <= until : from <= day || day <= until,
  );
}

/**
 * First and last day of a season about a moment in it, `YYYY-MM-DD`. Where its year has no 29 February, a season that
 * begins with it begins a day later, and one that ends with it a day earlier.
 * @param at milliseconds since 1970
 */
export function daysOfSeason(
  { from, until }: Season,
  at: number,
  zone: string,
): { readonly from: string; readonly until: string } {
  const date = dayOnClock(at, zone);
  const [year, today] = [Number(date.slice(0, 'YYYY'.length)), date.slice('YYYY-'.length)];
  // Over the turn of the year it has begun the year before, or ends the year after.
  const [begun, ended] = from <= until ? [year, year] : today < from ? [year - 1, year] : [year, year + 1];
  return { from: dayOfYear(begun, from, LEAP_DAY_AFTER), until: dayOfYear(ended, until, LEAP_DAY_BEFORE) };
}

const LEAP_DAY = '02-29';
const LEAP_DAY_BEFORE = '02-28';
const LEAP_DAY_AFTER = '03-01';

function dayOfYear(year: number, day: string, otherwise: string): string {
  const hasLeapDay = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${day === LEAP_DAY && !hasLeapDay ? otherwise : day}`;
}

interface Entry {
  readonly name: string | Readonly<Record<string, string>>;
  readonly from: string;
  readonly until: string;
  readonly shows: readonly (string | WrittenKind)[];
}

const KEYS = ['name', 'from', 'until', 'shows'];

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { name, from, until, shows } = value as Partial<Record<string, unknown>>;
  return (
    isName(name) &&
    [from, until].every(isDay) &&
    Array.isArray(shows) &&
    shows.length > 0 &&
    shows.every(isOther) &&
    Object.keys(value).every((key) => KEYS.includes(key))
  );
}

function isName(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.values(value);
  return names.length > 0 && names.every((name) => typeof name === 'string' && name.trim() !== '');
}

/** A year with a 29 February. */
const LEAP_YEAR = '2024';

/** Whether a text is a day of some year, `MM-DD`. */
function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${LEAP_YEAR}-${text}T00:00:00Z`);
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().slice('YYYY-'.length, 'YYYY-MM-DD'.length) === text
  );
}
