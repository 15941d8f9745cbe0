import { JOINTS } from '../catalog/core-of-phrase.js';
import { commonKinds } from '../catalog/kind-levels.js';

/** What a search found beside what is told of, by kinds, and the category of all that is; undefined where that is of several. */
interface FoundBeside {
  readonly beside: readonly (readonly string[])[];
  readonly category: string | undefined;
}

/**
 * The kind that a search asked for, by what it found: the narrowest that all of it shares, and that more than half of
 * all that was found is of. None where that says less than the category does, tins of *Baking tins*. A search that
 * found a dog's backpack among beds, leads and biscuits asked for no backpack.
 * @param kinds of each product that is told of, the widest first
 */
export function askedKind(
  kinds: readonly (readonly string[])[],
  { beside, category }: FoundBeside,
): string | undefined {
  const told = [...kinds, ...beside].filter(({ length }) => length > 0);
  const isAskedFor = (kind: string) => 2 * told.filter((one) => one.includes(kind)).length > told.length;
  const kind = commonKinds(kinds).findLast(isAskedFor);
  return kind !== undefined && category !== undefined && saysHow(category, kind) ? undefined : kind;
}

/** Whether a category names a kind with a word before it, and nowhere without. */
function saysHow(category: string, kind: string): boolean {
  const parts = category.toLowerCase().split(JOINTS);
  return parts.some((part) => part.endsWith(` ${kind}`)) && !parts.includes(kind);
}

/**
 * The part of the shop that a search looked in, by where its finds stand: the first of these in which all that is told of
 * stands, and more than half of all that was found; undefined where there is none.
 * @param places of each product, those that are told of first: its category, then in another list its department
 * @param told how many are told of
 */
export function mostlyIn(
  places: readonly (readonly (string | undefined)[])[],
  told: number,
): string | undefined {
  const isLookedIn = (of: readonly (string | undefined)[]) =>
    of.slice(0, told).every((one) => one === of[0]) &&
    2 * of.filter((one) => one === of[0]).length > of.length;
  return places.find(isLookedIn)?.[0];
}
