import { groupsIn, meaningsIn } from '../language/word-lists.js';

/** What a word says of a thing without saying what it is: `language/en/traits.txt`. */
export type Trait = 'colour' | 'size' | 'pack' | 'look' | 'edition' | 'binding' | 'material';

const TRAITS = meaningsIn('en/traits.txt') as ReadonlyMap<string, Trait>;
const CALLED = new Map(
  groupsIn('en/consoles.txt').flatMap(([name = '', ...spellings]) =>
    spellings.map((spelling) => [spaced(spelling), name] as const),
  ),
);
const CONSOLES = anyOf([...CALLED.keys()]);

/** The trait that a word tells, in lower case. */
export function traitOf(word: string): Trait | undefined {
  return TRAITS.get(word);
}

/** The consoles that a text names, each once, as they are called: *PlayStation 2*. */
export function consolesIn(text: string): string[] {
  const found = text.match(CONSOLES) ?? [];
  return [...new Set(found.flatMap((phrase) => CALLED.get(spaced(phrase)) ?? []))];
}

export function withoutConsoles(text: string): string {
  return text.replace(CONSOLES, ' ');
}

function spaced(phrase: string): string {
  return phrase.toLowerCase().replace(/[\s-]+/g, ' ');
}

/** Any of some phrases as whole words, the longest first; a hyphen stands for a space. */
function anyOf(phrases: readonly string[]): RegExp {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelled = longestFirst.map((phrase) => phrase.replaceAll(' ', String.raw`[\s-]+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${spelled.join('|')})(?![\p{L}\p{N}])`, 'giu');
}
