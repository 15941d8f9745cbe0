import type { Product } from './product.js';

/** How many people a game is for. */
export interface Players {
  readonly least: number;
  readonly most: number;
}

const NUMBERS: readonly string[] = 'one two three four five six seven eight nine ten'.split(' ');
const NUMBER = `(\\d{1,2}|${NUMBERS.join('|')})`;
const RANGE = new RegExp(`^${NUMBER}(?: to |-|–)${NUMBER}(?:[ -]players?)?$`, 'iu');
const EXACTLY = new RegExp(`^${NUMBER}[ -]players?$`, 'iu');
const FIT = new RegExp(`\\bfits ${NUMBER} to ${NUMBER}\\b`, 'iu');
const ALONE = /^(?:solo|solitaire)$/iu;
/** Several who play together, in English and German: no game for two. */
const COMPANY: readonly RegExp[] = [
  /\b(?:with|for|among)\s+(?:(?:the|my|our|some|a|few|good|old|best|whole)\s+)*(?:friends?|famil(?:y|ies)|mates|colleagues|neighbou?rs|guests)$/iu,
  /\b(?:mit|für|unter)\s+(?:(?:der|die|den|meine[nr]?|unsere[nr]?|guten?|alten?|besten?|ganzen?|ein\s+paar)\s+)*(?:Freunde?n?|Freundinnen|Familie|Kolleg(?:en|innen)|Nachbarn|Gästen?)$/iu,
];
const SEVERAL = 3;
const ASKED = new RegExp(`\\bfor ${NUMBER}(?:\\s+(?:people|players|persons))?$`, 'iu');
/** The same in German: two of them may be said otherwise. */
const ASKED_IN_GERMAN = /\b(?:für\s+(?:zwei|2)(?:\s+(?:Personen|Spieler|Leute))?|zu\s+zweit)$/iu;
const TWO = 2;

/**
 * How many people a game is for, as a tag says it (`two to four`, `two-player`, `solo`); undefined where none does.
 * A game of a range that may be played alone has both tags.
 */
export function playersOf({ tags, description }: Pick<Product, 'tags' | 'description'>): Players | undefined {
  const found = tags.flatMap((tag) => playersIn(tag) ?? []);
  const range = FIT.exec(description);
  if (found.length > 0 && range) found.push({ least: numberOf(range[1]), most: numberOf(range[2]) });
  if (found.length === 0) return undefined;
  return {
    least: Math.min(...found.map(({ least }) => least)),
    most: Math.max(...found.map(({ most }) => most)),
  };
}

/** The number of people that a text says: 2 of "games for two"; undefined where it says none. */
export function playersSaid(text: string): number | undefined {
  const asked = ASKED.exec(text.trim());
  if (asked) return numberOf(asked[1]);
  return ASKED_IN_GERMAN.test(text.trim()) ? TWO : undefined;
}

/** The number of people that a text asks for: the one that it says, 3 of one "with friends"; undefined where it asks for none. */
export const playersAsked = (text: string): number | undefined =>
  playersSaid(text) ?? (COMPANY.some((one) => one.test(text.trim())) ? SEVERAL : undefined);

/** Whether so many may play. */
export const isFor = (players: Players, count: number): boolean =>
  players.least <= count && count <= players.most;

function playersIn(tag: string): Players | undefined {
  const range = RANGE.exec(tag);
  if (range) return { least: numberOf(range[1]), most: numberOf(range[2]) };
  const exactly = EXACTLY.exec(tag);
  if (exactly) return { least: numberOf(exactly[1]), most: numberOf(exactly[1]) };
  return ALONE.test(tag) ? { least: 1, most: 1 } : undefined;
}

function numberOf(word = ''): number {
  const at = NUMBERS.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at + 1;
}
