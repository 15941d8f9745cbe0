import { join } from 'node:path';
import { streamProducts } from '../catalogue-files.js';
import type { ImportReport } from './import-report.js';

/** A feed that leaves less than this share of the products is more likely cut off than meant. */
const LEAST_LEFT = 0.5;

/** Whether a feed would remove so many products that the import needs `--shrink`. */
export async function shrinkage(
  former: string | undefined,
  to: number,
  { merge, shrink }: { readonly merge?: boolean | undefined; readonly shrink?: boolean | undefined },
): Promise<ImportReport['shrinks']> {
  if (former === undefined || merge === true || shrink === true) return undefined;
  let from = 0;
  for await (const _ of streamProducts(join(former, 'products.jsonl'))) from += 1;
  return to < LEAST_LEFT * from ? { from, to } : undefined;
}
