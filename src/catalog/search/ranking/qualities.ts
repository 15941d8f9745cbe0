import { groupsIn } from '../../../language/word-lists.js';
import { kindLevels } from '../../kind-levels.js';
import { ofAnyRoom } from '../../said-otherwise.js';
import { english } from '../languages/en.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { ReadQuery } from '../query/facet.js';
import type { Answer } from './rank.js';

/** How a product's text says that it has a quality, and how that it has the opposite. */
export interface Quality {
  readonly asked: string;
  readonly tells: RegExp;
  readonly opposes: RegExp | undefined;
}

/** What denies what stands behind it, or one word further: `not quiet`, `no more than warm`. A measure of how long or thick a thing is says nothing of it: `60 cm long`. */
const DENIED = String.raw`(?<!\b(?:not|no|never|nor|without|than|hardly)\s(?:[\p{L}]+\s)?)(?<!(?:\d\s?[cm]?m|metres?|inches)\s(?=long|tall|wide|thick|deep))`;

const QUALITIES: ReadonlyMap<string, Quality> = new Map(
  groupsIn('en/qualities.txt').flatMap(([asking = '', ...said]) => {
    const opposite = said.filter((one) => one.startsWith('!')).map((one) => one.slice(1));
    const tells = anyOf(said.filter((one) => !one.startsWith('!')));
    const opposes = opposite.length > 0 ? anyOf(opposite) : undefined;
    return asking.split(' ').map((word) => {
      const asked = word.replaceAll('_', ' ');
      return [asked, { asked, tells, opposes }] as const;
    });
  }),
);

function anyOf(phrases: readonly string[]): RegExp {
  const any = phrases.map((one) => one.replaceAll(/[ -]/g, '[ -]').replaceAll('*', String.raw`\p{L}*`));
  return new RegExp(String.raw`${DENIED}(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`, 'iu');
}

/** Names of two words for a thing, whatever the first says: a soft toy. */
const NAMES = new Set(english.synonyms.flat());

/** Words of a query that ask how a thing is to be, those that ask for the opposite, and what else was said. */
export function qualitiesIn(words: string, { facets }: ReadQuery, search: ProductSearch) {
  const said = words.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const found: Quality[] = [];
  const others: string[] = [];
  const isNameOf = (name: string) => search.thingCalled(name) !== '';
  for (let at = 0; at < said.length; ) {
    const length = LENGTHS.find((long) => qualityOf(phraseOf(said, at, long)) !== undefined) ?? 1;
    const phrase = said.slice(at, at + length).join(' ');
    const known = qualityOf(phrase) ?? asWritten(phrase);
    // It may be the second word of a name too: the light of a *night light*.
    const names = [at - 1, at].map((from) => phraseOf(said, from, 2));
    // The last word is the thing, but for what is said in a clause: a keyboard that is quiet.
    const isLast = at === said.length - 1 && !VERBS.has(said[at - 1] ?? '');
    // So is one that things are called by, before what is none: warm light, for a bedroom.
    const isHead = isNameOf(phrase) && !said.slice(at + 1).some(isNameOf);
    const isName =
      length === 1 && (isLast || isHead || names.some((name) => isNameOf(name) || NAMES.has(name)));
    if (known === undefined || isName) others.push(phrase);
    else found.push(known);
    at += length;
  }
  const refused = facets.flatMap(({ wish }) => (wish.kind === 'without' ? wish.words : []));
  const opposites = refused.flatMap((word) => QUALITIES.get(word) ?? []).map(opposite);
  return { qualities: [...found, ...opposites], others };
}

/** The quality that a word or a phrase asks for. A dark hallway is as dark as any room. */
export const qualityOf = (phrase: string): Quality | undefined =>
  QUALITIES.get(phrase) ?? QUALITIES.get(ofAnyRoom(phrase));

/** Right before what a clause says that a thing is to be. */
const VERBS = new Set(['is', 'are', 'be', 'stays', 'feels', 'very', 'and']);

/** So many words from a place on; empty where there are not as many. */
const phraseOf = (said: readonly string[], at: number, long: number): string =>
  at < 0 || at + long > said.length ? '' : said.slice(at, at + long).join(' ');

/** Words of a phrase that asks for a quality, the longest first. */
const LENGTHS = [3, 2];

/** A name without what asks for a quality in several words: candle, of *long lasting candle*. */
export const withoutPhrases = (name: string): string =>
  PHRASES.reduce((rest, phrase) => ` ${rest} `.replace(` ${phrase} `, ' ').trim(), name);

const PHRASES = [...QUALITIES.keys()].filter((asked) => asked.includes(' '));

/** Whether a word asks how a thing is to be. */
export const isQuality = (word: string): boolean => (QUALITIES.get(word) ?? asWritten(word)) !== undefined;

/** What is asked for with a *not*: coffee that is not bitter. */
const opposite = ({ asked, tells, opposes = NOTHING }: Quality): Quality => ({
  asked: `not ${asked}`,
  tells: opposes,
  opposes: tells,
});

/** Matches nothing. */
const NOTHING = /(?!)/u;

/** Of a word that only says what a thing is like: itself. */
function asWritten(word: string): Quality | undefined {
  const isMaterial = english.madeOf.has(word);
  if (isMaterial || !english.describes(word) || english.degree(word) !== undefined) return undefined;
  return saying(word);
}

/** What says just a word, in any form. */
export const saying = (word: string): Quality => ({
  asked: word,
  // What is typed may hold marks of patterns.
  tells: anyOf([`${english.stem(word).replace(/[^\p{L}\p{N}'’ -]/gu, '')}*`]),
  opposes: undefined,
});

/** A name or a tag says of the thing itself what a text may say in passing. */
const BY_NAME = 2;

/** How far a product tells of a quality: above 0 where it does, below where it tells the opposite. */
export function tellsOf(
  { asked, tells, opposes }: Quality,
  { position }: Answer,
  search: ProductSearch,
): number {
  const product = search.productAt(position);
  if (product === undefined) return 0;
  const name = [product.name, kindLevels(product.kind ?? '').at(-1), ...product.tags].join(' . ');
  const text = [product.description, ...product.materials].join(' . ');
  const by = (said: RegExp | undefined) => (said?.test(name) ? BY_NAME : said?.test(text) ? 1 : 0);
  // Before another word of the name it says what the thing is like, whatever else is called so: *Light bronze strings*.
  const isFirst = product.name.toLowerCase().startsWith(`${asked} `);
  const [told, against] = [isFirst ? BY_NAME : by(tells), by(opposes)];
  // What a name or a tag says is not taken back by what a text says in passing.
  return told * against > 0 ? 2 * (told - against) : told - against;
}
