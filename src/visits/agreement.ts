import { isProductId, type ProductId } from '../catalog/product.js';

/** Products that a preview of typed words shows at once. */
export const MOST_SHOWN = 6;
/** Products that an agreement tells of at most: those of a preview and twice of others. */
export const MOST_AGREED = 3 * MOST_SHOWN;

/** What was said of the products that a preview of typed words showed: `MOST_AGREED` at most, in no order. */
export interface Agreement {
  /** Ticked: the words mean these. */
  readonly meant: readonly ProductId[];
  /** Shown and not ticked: they mean none of these. */
  readonly notMeant: readonly ProductId[];
}

/**
 * What was ticked of what a preview showed; undefined where it showed nothing.
 * @param isHere whether the catalogue has a product: any other is left out
 */
export function agreementOn(
  shown: readonly string[],
  ticked: readonly string[],
  isHere: (id: ProductId) => boolean,
): Agreement | undefined {
  const known = (ids: readonly string[]) => [...new Set(ids)].filter(isProductId).filter(isHere);
  const all = known(shown).slice(0, MOST_AGREED);
  const meant = new Set(ticked);
  if (all.length === 0) return undefined;
  return { meant: all.filter((id) => meant.has(id)), notMeant: all.filter((id) => !meant.has(id)) };
}

/** Whether something stored is an agreement. */
export function isAgreement(value: unknown): value is Agreement {
  if (typeof value !== 'object' || value === null) return false;
  const { meant, notMeant } = value as Record<keyof Agreement, unknown>;
  return areIds(meant) && areIds(notMeant);
}

const areIds = (list: unknown): boolean =>
  Array.isArray(list) && list.length <= MOST_AGREED && list.every((one) => typeof one === 'string');

/** Whether two say the same, in whatever order; nothing is said where there was no preview. */
export function areSameAgreement(one: Agreement, other: Agreement | undefined): boolean {
  const inOrder = ({ meant, notMeant }: Agreement) => JSON.stringify([meant.toSorted(), notMeant.toSorted()]);
  return other !== undefined && inOrder(one) === inOrder(other);
}
