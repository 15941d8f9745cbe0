import type { SearchLanguage } from '../languages/language.js';
import type { Vocabulary } from './vocabulary.js';

/** How much a material counts for the adjective that says it, and what counts as the material: merino for woolly. */
const MATERIAL = 0.9;
const OF_KIND = 0.7;

/** The material that a word says or names, and all that counts as that material; none where the catalogue holds none of it. */
export function materialForms(
  typed: string,
  { holds }: Vocabulary,
  { singular, madeOf, kinds }: SearchLanguage,
): readonly (readonly [string, number])[] {
  const word = singular(typed);
  const material = madeOf.get(word) ?? [...madeOf.values()].find((one) => one === word);
  if (material === undefined) return [];
  const forms = [
    [material, MATERIAL] as const,
    ...(kinds.get(material) ?? []).map((kind) => [kind, OF_KIND] as const),
  ];
  return forms
    .filter(([form]) => holds(form))
    .filter(([form], i, all) => all.findIndex(([one]) => one === form) === i);
}

/** Whether a word names a kind of a material: merino, which is wool. */
export const countsAsMaterial = (typed: string, { singular, madeOf, kinds }: SearchLanguage): boolean =>
  [...madeOf.values()].some((material) => kinds.get(material)?.includes(singular(typed)));
