import type { Answer } from '../../../catalog/search/ranking/rank.js';
import type { FoundProducts } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { ruleOf } from '../../../visits/signals.js';
import type { Visit } from '../../../visits/visit.js';
import { isName } from './agreed.js';
import { KEPT } from './of-one-department.js';

/** What a visit tells of a search: what it hides, and what it was about before. */
export type Around = Pick<Visit, 'hidden' | 'entries' | 'turnedDown'>;

/**
 * Of a name of several things the one of a department that was looked at before is kept too: who looks at aquariums and
 * searches for a filter means one for those, however many filters for cameras there are. The looks will say which.
 */
export function withVisited(
  kept: readonly Answer[],
  { found, isPartial, read }: FoundProducts,
  { entries, turnedDown }: Around,
  { catalogue }: Pick<Snapshot, 'catalogue'>,
): readonly Answer[] {
  const departmentOf = ({ position }: Answer) => catalogue.products[position]?.department;
  const departments = new Set(kept.map(departmentOf));
  if (departments.size !== 1 || isPartial || !isName(read.words)) return kept;
  const looked = new Set(
    entries.flatMap((one) =>
      one.type === 'signal' && ruleOf(one.kind).weight > 0 && !turnedDown.has(one.product)
        ? [catalogue.product(one.product)?.department]
        : [],
    ),
  );
  if ([...departments].some((one) => looked.has(one))) return kept;
  const other = found.find((one) => one.isThing && looked.has(departmentOf(one)));
  return other ? [...kept.slice(0, KEPT - 1), other] : kept;
}
