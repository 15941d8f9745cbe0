import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { fetchPicture } from '../../pictures/imported/fetch-picture.js';
import { pictureFromFolder } from '../../pictures/imported/picture-folder.js';
import { type PictureSource, PictureStore } from '../../pictures/imported/picture-store.js';
import { dayOnClock } from '../../time/zone.js';
import { importedCatalogue, readStocktake, STOCKTAKE, streamProducts } from '../catalogue-files.js';
import { type ColumnMap, Columns } from '../feeds/columns.js';
import { CatalogueCurrency, isCurrency } from '../feeds/currencies.js';
import type { FeedFormat } from '../feeds/feed-row.js';
import { type OpenFeed, openFeed } from '../feeds/open-feed.js';
import { Comparison, type SoldOf } from './comparison.js';
import { DraftFile } from './draft-file.js';
import { ImportLog } from './import-log.js';
import { type ImportReport, reportOf, summaryOf } from './import-report.js';
import { readFamilies } from './read-families.js';
import { readRows } from './read-rows.js';
import { shrinkage } from './shrinkage.js';
import {
  keepNotes,
  lockImports,
  newCatalogueFolder,
  restoreCatalogue,
  swapCatalogue,
} from './swap-catalogue.js';
import { type CatalogueCounts, writeCatalogue } from './write-catalogue.js';

export interface ImportOptions {
  /** JSON, JSONL, CSV, TSV or XML, compressed with gzip or not. */
  readonly file: string;
  /** The catalogue is written to `catalogue/` in it, the report to `import-report.txt`. */
  readonly dataDir: string;
  /** Milliseconds since 1970: the day of new products, and which sales run. */
  readonly now: number;
  /** IANA name of the zone of the feed's days and times that name none; the machine's own where undefined. */
  readonly zone?: string | undefined;
  /** Told from the file's name or content where absent. */
  readonly format?: FeedFormat | undefined;
  /** Keeps the products that the feed does not have; otherwise the feed is the whole catalogue. */
  readonly merge?: boolean | undefined;
  /** Imports the good rows although there are bad ones. */
  readonly skipBad?: boolean | undefined;
  /** ISO 4217 code of amounts that name none; amounts in any other currency are refused. */
  readonly currency?: string | undefined;
  /** Told from the file where absent, as iconv calls it: `windows-1252`. */
  readonly encoding?: string | undefined;
  /** Which column holds which field, where its name does not say so. */
  readonly map?: ColumnMap | undefined;
  /** Takes in what costs nothing. */
  readonly allowFree?: boolean | undefined;
  /** Sale prices count although days stand beside them that are not read. */
  readonly undatedSales?: boolean | undefined;
  /** Lets the feed leave fewer than half of the products that are there. */
  readonly shrink?: boolean | undefined;
  /** The folder with the pictures that the feed names. */
  readonly images?: string | undefined;
  /** Downloads the pictures that the feed gives addresses of. */
  readonly fetchImages?: boolean | undefined;
  /** Reads and says everything, and writes nothing: neither catalogue nor report. Downloads no picture. */
  readonly dryRun?: boolean | undefined;
  /**
   * Names the numbers of pieces, which were counted anew: what was sold before is in them, also where they are those of the
   * feed before. Several machines that import one feed count together under one name.
   */
  readonly stocktake?: string | undefined;
  readonly soldOf?: SoldOf | undefined;
  /** Downloads from this machine too, over plain http. */
  readonly allowLoopback?: boolean | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  readonly phase: 'reading' | 'writing';
  /** Rows read, or products written. */
  readonly rows: number;
  /** How far the phase is: bytes of the file, or products. */
  readonly done: number;
  readonly total: number;
}

/**
 * Reads a feed into the shop's catalogue. Either all of it takes effect at once or nothing does: a bad row (unless
 * `skipBad`), a broken file or a crash leave the catalogue as it was. Memory holds the ids, never the products.
 * @throws SetupError for a file, folder or option that cannot be used, or while another import runs.
 */
export async function importCatalogue(options: ImportOptions): Promise<ImportReport> {
  await refuseOptions(options);
  const columns = new Columns(options.map, options.currency);
  const feed = await openFeed(options.file, options);
  if (options.dryRun === true) return rehearse(feed, { columns, options });
  const unlock = await lockImports(options.dataDir);
  try {
    await restoreCatalogue(options.dataDir);
    const folder = await newCatalogueFolder(options.dataDir);
    try {
      return await importInto(folder, feed, { columns, options });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    await unlock();
  }
}

/** The whole import, in a folder outside the data directory that is removed at the end. */
async function rehearse(feed: OpenFeed, { columns, options }: Import): Promise<ImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'afterglow-dry-run-'));
  try {
    const { fetchImages: _, ...rest } = options;
    return await importInto(folder, feed, { columns, options: rest });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refuseOptions({ currency, images, fetchImages, stocktake }: ImportOptions): Promise<void> {
  if (currency !== undefined && !isCurrency(currency)) {
    throw new SetupError(
      `"${currency}" is not a currency: give a code of three capital letters, such as EUR.`,
    );
  }
  if (stocktake !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(stocktake)) {
    throw new SetupError('--stocktake takes letters, digits, dots, hyphens and underscores, 64 at most.');
  }
  if (images !== undefined && fetchImages === true) {
    throw new SetupError(
      'Pictures come from a folder or from their addresses: give --images or --fetch-images.',
    );
  }
  if (images !== undefined && !(await stat(images).catch(() => undefined))?.isDirectory()) {
    throw new SetupError(`There is no folder ${images}.`);
  }
}

interface Import {
  readonly columns: Columns;
  readonly options: ImportOptions;
}

async function importInto(
  folder: string,
  feed: OpenFeed,
  { columns, options }: Import,
): Promise<ImportReport> {
  const former = importedCatalogue(options.dataDir);
  const currency = await currencyOf(options, former);
  const log = new ImportLog(join(options.dryRun === true ? folder : options.dataDir, 'import-report.txt'));
  const drafts = new DraftFile(join(folder, 'drafts.jsonl'));
  let report: ImportReport | undefined;
  try {
    const again = await openFeed(options.file, options);
    const families = await readFamilies(again, columns, join(folder, 'families.jsonl'));
    const counts = await readRows(
      feed,
      { ...options, columns, currency, families },
      {
        drafts,
        log,
        onRow: (rows) =>
          options.onProgress?.({ phase: 'reading', rows, done: feed.bytesRead(), total: feed.totalBytes }),
      },
    );
    drafts.close();
    families?.remove();
    const isWhole = !counts.broken && drafts.size > 0 && (counts.bad === 0 || options.skipBad === true);
    const shrinks = isWhole ? await shrinkage(former, drafts, options) : undefined;
    const accepted = isWhole && shrinks === undefined;
    const comparison = new Comparison(options.stocktake !== undefined);
    const parts = { folder, former, drafts, log, comparison, options };
    const written = accepted ? await replaceCatalogue(parts) : undefined;
    const daysIn = drafts.hasDays ? options.zone : undefined;
    const sameStock = await comparison.sameStock(options.soldOf);
    const { differences } = comparison;
    const changes = { shrinks, differences, sameStock, daysIn, places: drafts.places };
    report = reportOf({ counts, written, ...changes, columns, currency, log, options, former });
    return report;
  } finally {
    drafts.close();
    log.close(report === undefined ? ['The import was cut off.'] : ['', ...summaryOf(report)]);
  }
}

/** A merge is held to the currency of what it merges into. */
async function currencyOf(
  { currency, merge }: ImportOptions,
  former: string | undefined,
): Promise<CatalogueCurrency> {
  if (merge !== true || former === undefined) return new CatalogueCurrency(currency);
  for await (const { price } of streamProducts(join(former, 'products.jsonl'))) {
    if (currency !== undefined && currency !== price.currency) {
      throw new SetupError(
        `The catalogue is in ${price.currency}: products in ${currency} cannot be merged into it.`,
      );
    }
    return new CatalogueCurrency(price.currency);
  }
  return new CatalogueCurrency(currency);
}

interface Replacement {
  readonly folder: string;
  readonly former: string | undefined;
  readonly drafts: DraftFile;
  readonly log: ImportLog;
  readonly comparison: Comparison;
  readonly options: ImportOptions;
}

async function replaceCatalogue(parts: Replacement): Promise<CatalogueCounts> {
  const { folder, former, drafts, log, comparison, options } = parts;
  const formerImages = former === undefined ? undefined : join(former, 'images');
  const counts = await writeCatalogue({
    drafts,
    log,
    comparison,
    folder,
    merge: options.merge === true,
    former:
      former === undefined
        ? undefined
        : { products: join(former, 'products.jsonl'), stocktake: await readStocktake(former) },
    pictures: new PictureStore(join(folder, 'images'), sourceOf(options), formerImages),
    today: dayOnClock(options.now, options.zone),
    onProduct: (rows) => options.onProgress?.({ phase: 'writing', rows, done: rows, total: drafts.size }),
  });
  if (options.dryRun === true) return counts;
  drafts.remove();
  if (former !== undefined) await keepNotes(former, folder);
  await writeFile(join(folder, STOCKTAKE), `${options.stocktake ?? newStocktake(options.now)}\n`);
  await swapCatalogue(options.dataDir, folder);
  return counts;
}

/** What is sold from now on counts against the numbers of this feed that are not those of the feed before. */
function newStocktake(now: number): string {
  return `${new Date(now).toISOString().slice(0, 10)}-${randomBytes(6).toString('hex')}`;
}

function sourceOf({ images, fetchImages, allowLoopback = false }: ImportOptions): PictureSource | undefined {
  if (images !== undefined) return (named) => pictureFromFolder(images, named);
  return fetchImages === true ? (named) => fetchPicture(named, { allowLoopback }) : undefined;
}
