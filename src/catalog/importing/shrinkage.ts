import { join } from 'node:path';
import { streamProducts } from '../catalogue-files.js';
import type { DraftFile } from './draft-file.js';

/** A feed that leaves less than this share of the products is more likely cut off, or another shop's, than meant. */
const LEAST_LEFT = 0.5;

/** Of fewer products nothing can be told. */
const FEWEST = 3;

/** How few of the products that are there a feed would leave. */
export interface Shrinkage {
  readonly from: number;
  readonly to: number;
}

/** Whether a feed would remove so many products that it needs `--shrink`, however many it brings. */
export async function shrinkage(
  former: string | undefined,
  drafts: Pick<DraftFile, 'has'>,
  { merge, shrink }: { readonly merge?: boolean | undefined; readonly shrink?: boolean | undefined },
): Promise<Shrinkage | undefined> {
  if (former === undefined || merge === true || shrink === true) return undefined;
  let [from, to] = [0, 0];
  for await (const { id } of streamProducts(join(former, 'products.jsonl'))) {
    from += 1;
    if (drafts.has(id)) to += 1;
  }
  return from >= FEWEST && to < LEAST_LEFT * from ? { from, to } : undefined;
}
