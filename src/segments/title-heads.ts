import { traitOf, withoutConsoles } from '../catalog/trait-words.js';
import type { Speech } from './speech.js';
import { tellingWords } from './word-forms.js';

/** A word in fewer names says nothing of what the catalogue sells. */
const LEAST_NAMES = 3;
/** A word never in the plural is half as likely to be a thing (*spaceboy*); in title case it is a name. */
const WITHOUT_PLURAL: Readonly<Record<Casing, number>> = { capitals: 0.5, sentence: 0.5, title: 0 };
/** Ends of what a name calls the thing: what follows says more of it. */
const END = /[,;:(|\u2013\u2014[]| - | (?:with|for|in|of|and|from|by|to|on|at) |\s[&+]\s/i;
const COUNTED =
  /^(?:a |the )?(?:set|pack|pair|box|bag|bundle|roll|sheet|tin|jar|tube|packet)s? ?(?:of|\/) ?/i;

/** How often a word is met, where, and in which forms. */
interface Met {
  names: number;
  last: number;
  readonly spellings: Set<string>;
}

/**
 * What each product's name calls it, folded, learnt from all names of the catalogue: the word that is most often the
 * last of what names call a thing, in a single and a plural form ("LUNCH BAG RED SPOTS" is a bag, since bags end many
 * names). Colours, sizes, patterns, packs, materials and consoles are no things. Undefined where no word is shared.
 */
export function headsOf(names: readonly string[], { fold }: Pick<Speech, 'fold'>): (string | undefined)[] {
  const phrases = names.map(thingWords);
  const withoutPlural = WITHOUT_PLURAL[casingOf(names)];
  const met = new Map<string, Met>();
  for (const phrase of phrases) {
    for (const word of new Set(phrase)) {
      const one = met.get(fold(word)) ?? { names: 0, last: 0, spellings: new Set() };
      met.set(fold(word), one);
      one.names++;
      one.spellings.add(word);
      if (word === phrase.at(-1)) one.last++;
    }
  }
  const headOf = (words: readonly string[]) =>
    likeliest(words.map(fold), (word) => likelihood(met.get(word), withoutPlural));
  return phrases.map((phrase, at) => headOf(phrase) ?? headOf(sayingWords(names[at] ?? '')));
}

/** How names are written: LUNCH BAG, Lunch Bag or Lunch bag. In title case things cannot be told from names. */
export type Casing = 'capitals' | 'title' | 'sentence';

/** How most names of a catalogue are written. */
export function casingOf(names: readonly string[]): Casing {
  const most = (is: (name: string) => boolean) => names.filter(is).length > names.length / 2;
  if (most((name) => name === name.toUpperCase())) return 'capitals';
  return most((name) => !/(?:^|\s)\p{Ll}{4,}/u.test(name)) ? 'title' : 'sentence';
}

/** The words of a name that can say what the thing is: those of its first part. */
function thingWords(name: string): string[] {
  const [part = ''] = withoutConsoles(name).replace(COUNTED, '').split(END);
  return sayingWords(part);
}

function sayingWords(text: string): string[] {
  return tellingWords(withoutConsoles(text)).filter((word) => traitOf(word) === undefined);
}

function likelihood(met: Met | undefined, withoutPlural: number): number {
  if (met === undefined || met.names < LEAST_NAMES) return 0;
  const formed = met.spellings.size > 1 ? 1 : withoutPlural;
  return (met.last / met.names) * formed * Math.log1p(met.names);
}

/** Of equals the last: English puts the thing last. */
function likeliest(words: readonly string[], value: (word: string) => number): string | undefined {
  let most = 0;
  let best: string | undefined;
  for (const word of words) {
    const own = value(word);
    if (own === 0 || own < most) continue;
    most = own;
    best = word;
  }
  return best;
}
