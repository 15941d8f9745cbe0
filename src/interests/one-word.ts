import type { HeldWords } from './held-words.js';

/** More departments than these, and one word is of several senses, */
const MOST_DEPARTMENTS = 2;
/** unless more than this share of what is called so is of one. */
const MOST = 0.6;

/** So many things that are called so are a kind of thing, wherever in the shop they stand. */
const A_KIND = 3;

/**
 * Where what one word means is of many departments: what is itself such a thing, is made of it, has it as a tag or is of a
 * part of the shop that is called so: a zip is no *jacket*. Where that is of many too, the things themselves are meant:
 * socks for running, for yoga and for children are all socks.
 */
export function ofOneWord(meant: readonly HeldWords[]): readonly HeldWords[] {
  if (meant.some(({ isSeveral }) => isSeveral) || departmentsOf(meant).size <= MOST_DEPARTMENTS) return meant;
  const plain = meant.filter(isPlain);
  const departments = departmentsOf(plain);
  // No thing is called so: the word says what things are for, and they are all for a picnic.
  if (departments.size <= MOST_DEPARTMENTS || !plain.some(({ isHeaded }) => isHeaded)) return plain;
  const of = (department: string | undefined) => plain.filter((one) => one.department === department).length;
  return [...departments].some((one) => of(one) > MOST * plain.length) ? plain : ofTheKind(plain);
}

/** A first tag says what a thing is, as its name does: a picture ledge is a shelf. */
function ofTheKind(plain: readonly HeldWords[]): readonly HeldWords[] {
  const isOfIt = ({ isHeaded, isFirstTag }: HeldWords) => isHeaded || isFirstTag;
  const things = plain.filter((one) => isOfIt(one) && one.labelled >= 1 - ROUNDING);
  return things.length >= A_KIND ? things : [];
}

/** Shares of words are sums of fractions. */
const ROUNDING = 0.01;

const departmentsOf = (held: readonly HeldWords[]) => new Set(held.map(({ department }) => department));

/** What is called by a part of a word stays a guess: stars, of *stargazing*. */
const isPlain = (one: HeldWords): boolean =>
  one.isHeaded || one.isMadeOf || one.isTagged || one.isThing || one.isPlace || one.labelled < 1;
