import { tellingPlaces } from '../catalog/places.js';
import { type Product, slug } from '../catalog/product.js';
import { type Description, Descriptions } from './descriptions.js';
import { speechOf } from './speech.js';
import { TitleLabels } from './title-labels.js';

/** Longer, and a card or a meter breaks the line. */
export const LONGEST_LABEL = 34;

/**
 * A name for each group that a shopper understands: of the categories, departments and nouns that could name it, the
 * one that fits its products best (the F measure of Van Rijsbergen 1979: how many of the group it covers, how much of
 * it lies in the group). Groups that are named best choose first. No two labels have one slug; none is longer than
 * 34 characters.
 *
 * @param groups positions of the products of each group
 * @param words distinctive words of each group
 * @param kept labels that groups have already
 * @param taken labels in use elsewhere
 */
export function labelGroups(
  products: readonly Product[],
  groups: readonly (readonly number[])[],
  words: readonly (readonly string[])[],
  kept: readonly ({ readonly label?: string } | undefined)[] = [],
  taken: readonly string[] = [],
): string[] {
  const descriptions = describedBy(products);
  const used = new Set(taken.map(slug));
  const labels = groups.map((_, group) => {
    const label = kept[group]?.label;
    if (label === undefined || used.has(slug(label))) return undefined;
    used.add(slug(label));
    return label;
  });
  const ranked = groups
    .map((members, group) => ({ group, choices: descriptions.of(members, words[group] ?? []) }))
    .filter(({ group }) => labels[group] === undefined)
    .sort((a, b) => bestFit(b.choices) - bestFit(a.choices) || a.group - b.group);
  for (const { group, choices } of ranked) {
    const label = free(
      choices.map((choice) => choice.label),
      used,
    );
    used.add(slug(label));
    labels[group] = label;
  }
  return labels.map((label) => label ?? '');
}

/** Labels are made of the shop's own categories; where it has none, of its titles. */
export function describedBy(products: readonly Product[]): Pick<Descriptions, 'of'> {
  const placeOf = tellingPlaces(products);
  const isPlaced = products.some((product) => Object.keys(placeOf(product)).length > 0);
  return isPlaced
    ? new Descriptions(products)
    : new TitleLabels(
        products.map(({ name }) => name),
        speechOf(products),
      );
}

function bestFit(choices: readonly Description[]): number {
  return choices.reduce((best, { fit }) => Math.max(best, fit), 0);
}

/** The first label that is short enough and not in use; where none is, the first with a number. */
function free(candidates: readonly string[], used: ReadonlySet<string>): string {
  const short = candidates.filter((label) => label.length <= LONGEST_LABEL && slug(label) !== '');
  const unused = short.find((label) => !used.has(slug(label)));
  if (unused !== undefined) return unused;
  const stem = (short[0] ?? candidates[0] ?? 'Products').slice(0, LONGEST_LABEL - 4).trim();
  for (let number = 2; ; number++) {
    const label = slug(stem) === '' ? `Products ${number}` : `${stem} ${number}`;
    if (!used.has(slug(label))) return label;
  }
}
