import type { Product } from '../../catalog/product.js';
import { wordsIn } from '../../language/word-lists.js';
import { fold, tellingWords } from '../../segments/word-forms.js';

/** What a product says it is used with, and in which way it says so. */
export interface SaidFitting {
  /** Folded: `camera`. */
  readonly noun: string;
  /** `called`: its name is made of the thing's. `fits`: its text says that the two fit. `for`: its text says for what it is. */
  readonly by: 'called' | 'fits' | 'for';
  /** The thing and the head of the name, as the name has them: `dice tray`; of what is called after it. */
  readonly phrase?: string;
}

/** Heads of names that say what something is for by the word before them. */
const ACCESSORIES = new Set([...wordsIn('en/accessories.txt')].map(fold));
const CLAUSES = /[.;:,!?()]/;
const CUES =
  /\b(for|fits?|suits|compatible with|goes with|attach(?:es)? to|clips? (?:on|onto|to)|slips? (?:on|onto|over)|screws? (?:on|onto|into)|holds)\s+((?:[\p{L}\p{N}'’-]+\s*){1,6})/giu;
/** Words at which the name of a thing is over: "for plants that hang". */
const ENDS = wordsIn('en/phrase-ends.txt');
/** Words that narrow nothing. */
const ANY = wordsIn('en/narrows-nothing.txt');
/** Where the name of a product says what it is, before what it is for or comes with. */
const NAME_ENDS = /[,;:(|–—]| - | (?:with|for|in|of|and|from|by|to|on|at) /;

/**
 * The things that a product's name and description say it is used with, each once, the surest way first: "Guitar strap",
 * "fits most cameras", "for teapots". English alone is read so.
 */
export function saidFitting({ name, description }: Product): readonly SaidFitting[] {
  const said = [...calledAfter(name), ...textOf(name), ...textOf(description)];
  const order = ['called', 'fits', 'for'];
  const sorted = said.toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by));
  return sorted.filter(({ noun }, at) => sorted.findIndex((one) => one.noun === noun) === at);
}

function calledAfter(name: string): SaidFitting[] {
  const [before, head] = tellingWords(name.toLowerCase().split(NAME_ENDS)[0] ?? '').slice(-2);
  return before !== undefined && head !== undefined && ACCESSORIES.has(fold(head))
    ? [{ noun: fold(before), by: 'called', phrase: `${before} ${fold(head)}` }]
    : [];
}

function textOf(text: string): SaidFitting[] {
  return text.split(CLAUSES).flatMap((clause) =>
    [...clause.matchAll(CUES)].flatMap(([, cue = '', rest = '']): SaidFitting[] => {
      const [noun, ...more] = thingIn(rest);
      if (noun === undefined) return [];
      // "Fits square cameras": of one sort of them, and so not of the kind.
      return [{ noun, by: cue.toLowerCase() === 'for' || more.length > 0 ? 'for' : 'fits' }];
    }),
  );
}

/** The thing that is named first, its own word before what says more of it: English puts the thing last. */
function thingIn(rest: string): readonly string[] {
  const all = rest.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const end = all.findIndex((word) => ENDS.has(word));
  const words = all.slice(0, end < 0 ? all.length : end).filter((word) => !ANY.has(word));
  return words.map(fold).toReversed();
}
