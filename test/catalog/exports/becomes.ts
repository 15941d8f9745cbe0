import { existsSync } from 'node:fs';
import { expect } from 'vitest';
import type { ImportOptions } from '../../../src/catalog/importing/import.js';
import type { Remarks } from '../../../src/catalog/importing/import-log.js';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { decimalsOf } from '../../../src/catalog/minor-units.js';
import type { Money, Product } from '../../../src/catalog/product.js';
import { TestShop } from '../import-support.js';

/** What an export is to become: written down before it is imported. */
export interface Right {
  readonly platform?: string;
  /** As `shown` writes them. */
  readonly products: readonly string[];
  readonly leftOut?: readonly (readonly [reason: string, rows: number])[];
  /** "line column reason", whole or its beginning. */
  readonly problems?: readonly string[];
  readonly notes?: readonly string[];
  /** Rows of other rows' products. */
  readonly parts?: number;
  /** Sentences that the summary has. */
  readonly says?: readonly string[];
}

/** Imports an export, first with --dry-run, which has to foretell the import and leave nothing. */
export async function becomes(
  name: string,
  content: string | Uint8Array,
  right: Right,
  options: Partial<ImportOptions> = {},
): Promise<readonly Product[]> {
  const shop = new TestShop();
  try {
    const asked = { skipBad: true, ...options };
    const dry = await shop.import(name, content, { ...asked, dryRun: true });
    expect(existsSync(shop.dataDir)).toBe(false);
    const report = await shop.import(name, content, asked);
    expect({ ...report, dryRun: true, reportFile: dry.reportFile }).toEqual(dry);
    const products = report.accepted ? await shop.products() : [];
    expect(products.map(shown)).toEqual(right.products);
    expect(report.platform).toBe(right.platform);
    expect(report.leftOut).toEqual(right.leftOut ?? []);
    expectSaid(report.problems, right.problems ?? []);
    expectSaid(report.notes, right.notes ?? []);
    expect(report.parts).toBe(right.parts ?? 0);
    for (const sentence of right.says ?? []) expect(summaryOf(report).join('\n')).toContain(sentence);
    return products;
  } finally {
    shop.remove();
  }
}

function expectSaid({ first }: Remarks, beginnings: readonly string[]): void {
  const said = first.map(({ line, column, reason }) => `${line} ${column ?? '-'} ${reason}`);
  expect(said).toEqual(beginnings.map((beginning) => expect.stringContaining(beginning)));
}

/** `TEE-S: Tee, S; 20.00 EUR was 25.00; 3; Clothing > Shirts; #cotton #s; in tee; by Acme`. */
function shown(product: Product): string {
  const { id, name, price, regularPrice, sale, stock, ahead, department, category, group, brand } = product;
  const was = regularPrice ? ` was ${figures(regularPrice)}` : '';
  const until = sale ? ` sale ${figures(sale.price)}` : '';
  const tags = product.tags.map((tag) => `#${tag}`).join(' ');
  const of = product.materials.join('+');
  return [
    `${id}: ${name}`,
    `${figures(price)} ${price.currency}${was}${until}`,
    `${stock ?? 'any'}${ahead ? ` ${ahead.kind}` : ''}`,
    `${department} > ${category}`,
    tags,
    of && `of ${of}`,
    group && `in ${group}`,
    brand && `by ${brand}`,
  ]
    .filter((part) => part)
    .join('; ');
}

function figures({ amount, currency }: Money): string {
  const places = decimalsOf(currency);
  return (amount / 10 ** places).toFixed(places);
}
