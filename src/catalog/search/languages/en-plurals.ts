import { pairs } from './word-tables.js';

/** Plurals that no rule makes. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  pairs(`
    children child, men man, women woman, feet foot, teeth tooth, mice mouse, geese goose, people person, dice die,
    oxen ox, knives knife, lives life, wives wife, leaves leaf, loaves loaf, scarves scarf, shelves shelf, halves half,
    calves calf, wolves wolf, hooves hoof, elves elf, cacti cactus, fungi fungus, succulents succulent,
    potatoes potato, tomatoes tomato, mangoes mango, mosquitoes mosquito, torpedoes torpedo, shoes shoe,
    canoes canoe, horseshoes horseshoe, toes toe, movies movie, cookies cookie, ties tie, pies pie, hoodies hoodie,
    beanies beanie, selfies selfie, brownies brownie, wellies welly, lenses lens, lens lens, shorts shorts, clothes clothes
  `),
);

/** One of what is many, after the S-stemmer (Harman 1991), which errs less than it helps. Linear, no table of a language's words. */
export function englishSingular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return IRREGULAR.get(word) ?? word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  // Whose it is, without the apostrophe: *mens*, *childrens*.
  const owner = IRREGULAR.get(word.slice(0, -1));
  if (owner !== undefined && !word.endsWith('ss')) return owner;
  if (/(?:ss|us|is|ys)$/.test(word)) return /[aeou]ys$/.test(word) ? word.slice(0, -1) : word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
