import { join } from 'node:path';
import { streamProducts } from '../catalogue-files.js';
import type { DraftFile } from './draft-file.js';
import type { ImportReport } from './import-report.js';

/** A feed that leaves less than this share of the products is more likely cut off than meant. */
const LEAST_LEFT = 0.5;

/** Of fewer products than this, others of the same number are a change, and no feed of another shop. */
const KNOWN_SHOP = 20;

/**
 * Whether a feed would remove so many of the products that are there that the import needs `--shrink`: also where it
 * brings as many others, which may be the feed of another shop.
 */
export async function shrinkage(
  former: string | undefined,
  drafts: Pick<DraftFile, 'size' | 'has'>,
  { merge, shrink }: { readonly merge?: boolean | undefined; readonly shrink?: boolean | undefined },
): Promise<ImportReport['shrinks']> {
  if (former === undefined || merge === true || shrink === true) return undefined;
  let from = 0;
  let kept = 0;
  for await (const { id } of streamProducts(join(former, 'products.jsonl'))) {
    from += 1;
    if (drafts.has(id)) kept += 1;
  }
  const to = from < KNOWN_SHOP ? drafts.size : kept;
  return to < LEAST_LEFT * from ? { from, to } : undefined;
}
