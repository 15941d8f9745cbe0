import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProducts } from '../../src/catalog/catalogue-files.js';
import { type ImportOptions, importCatalogue } from '../../src/catalog/importing/import.js';
import type { ImportReport } from '../../src/catalog/importing/import-report.js';
import type { Product } from '../../src/catalog/product.js';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** A shop's data directory of its own, and a place for feeds beside it. */
export class TestShop {
  readonly root = mkdtempSync(join(tmpdir(), 'afterglow-shop-'));
  readonly dataDir = join(this.root, 'data');

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Imports a feed of this name and content. */
  import(
    name: string,
    content: string | Uint8Array,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> {
    return importCatalogue({ file: this.write(name, content), dataDir: this.dataDir, now: NOW, ...options });
  }

  async products(): Promise<readonly Product[]> {
    return (await readProducts(join(this.dataDir, 'catalogue', 'products.jsonl'))).products;
  }

  async ids(): Promise<string[]> {
    return (await this.products()).map(({ id }) => id);
  }

  /** The full list of problems and notes. */
  reportText(): string {
    return readFileSync(join(this.dataDir, 'import-report.txt'), 'utf8');
  }

  /** Everything in the data directory but the report, byte for byte. */
  contents(): Record<string, string> {
    const entries = readdirSync(this.dataDir, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name !== 'import-report.txt');
    return Object.fromEntries(
      files.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file, readFileSync(file, 'latin1')];
      }),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Problems as the screen shows them. */
export function said({ problems }: Pick<ImportReport, 'problems'>): string[] {
  return problems.first.map(({ line, column, reason }) => `${line} ${column ?? '-'} ${reason}`);
}
