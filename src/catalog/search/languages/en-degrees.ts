import { words } from './word-tables.js';

/** Adjectives that are graded by an ending, as shoppers say them of goods. */
const GRADED: ReadonlySet<string> = new Set(
  words(
    'big bold bright broad bulky calm clean clear close coarse cold comfy cool cosy cute damp dark deep dense dry dull early easy fast fat ' +
      'fine firm flat fluffy fresh full funny grand great handy hard healthy heavy high hot large late lazy light long loud low mild near ' +
      'neat nice noisy old pale plain pretty quick quiet rare rich rough round safe sharp shiny short silky simple slim slow small smart ' +
      'smooth soft solid sour spicy steady stiff strong sturdy sweet tall tasty thick thin tidy tight tiny tough warm weak wet wide wild',
  ),
);

/** Whether an adjective is one that goods are graded by: `light`. Small letters. */
export const isGraded = (word: string): boolean => GRADED.has(word);

/** `lighter` and `lightest`, `bigger` and `biggest`, `easier` and `easiest`, `safer` and `safest`. Small letters. */
export function degree(word: string): 'comparative' | 'superlative' | undefined {
  const [, stem = '', ending] = /^(.{2,})(er|est)$/.exec(word) ?? [];
  const bases = [stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/([a-z])\1$/, '$1')];
  if (!bases.some((base) => GRADED.has(base))) return undefined;
  return ending === 'est' ? 'superlative' : 'comparative';
}
