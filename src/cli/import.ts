import { join } from 'node:path';
import { importedCatalogue, readProducts } from '../catalog/catalogue-files.js';
import type { ColumnMap } from '../catalog/feeds/columns.js';
import { FEED_FORMATS, type FeedFormat } from '../catalog/feeds/feed-row.js';
import { type ImportOptions, importCatalogue } from '../catalog/importing/import.js';
import { type ImportReport, summaryOf } from '../catalog/importing/import-report.js';
import { shownRemarks } from '../catalog/importing/shown-remarks.js';
import { dropCatalogue } from '../catalog/importing/swap-catalogue.js';
import { type Config, readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { catalogueDirectory, refuseMistakes } from '../shop/reindex.js';
import { progressView } from './import-progress.js';

const HELP = `Usage: npm run import -- FILE [options]

Reads products from FILE into the shop's catalogue: CSV, TSV, JSON Lines, JSON (schema.org's too) or XML (Google
Merchant's too), compressed with gzip or not. Exports of Shopify, WooCommerce, Magento, BigCommerce, PrestaShop, Wix,
Meta, Squarespace, Etsy, Ecwid, Square, Lightspeed, OpenCart, Shopware, OXID and eBay are recognised, and JSON of the
first two: docs/feeds.md. Nothing is changed unless every row passes. Then the catalogue is indexed, and a running shop
takes it over.

  --merge                  keep the products that FILE does not have (without it, FILE is the whole catalogue);
                           the demo's are never kept
  --skip-bad               import the good rows although there are bad ones
  --images DIR             take the pictures that FILE names from DIR
  --fetch-images           download the pictures that FILE gives addresses of, once
  --currency CODE          the currency of amounts that name none, such as EUR; others are refused
  --format FORMAT          ${FEED_FORMATS.join(', ')}; told from the file where absent
  --encoding NAME          how the file is written, such as windows-1252; told from the file where absent
  --map FIELD=COLUMN       the column that holds a field, such as price="Our price"; as often as needed
  --department-from NAME   the same as --map department=NAME
  --allow-free             take in products that cost nothing
  --undated-sales          sale prices count although days stand beside them that are not read
  --shrink                 let FILE leave fewer than half of the products that are there
  --stocktake NAME         the pieces in FILE were counted after the last sale: the count begins anew, also where a number
                           is that of the feed before; on several machines that import FILE the same name on each
  --data-dir DIR           where the shop keeps its data (or DATA_DIR)
  --dry-run                read FILE and say everything, but write nothing and download no picture
  --demo                   without FILE: drop the imported catalogue and go back to the demo
  --no-index               do not index; npm run reindex does it later, or a shop when it starts
  --help                   this text
`;

/** Options that mean something where the imported catalogue is dropped. */
const BESIDE_DEMO: ReadonlySet<string> = new Set(['demo', 'data-dir', 'no-index']);

type Request =
  | { readonly kind: 'demo'; readonly dataDir: string; readonly index: boolean }
  | { readonly kind: 'import'; readonly options: ImportOptions; readonly index: boolean };

async function main(): Promise<void> {
  const request = readArguments();
  switch (request.kind) {
    case 'demo':
      return backToDemo(request.dataDir, request.index);
    case 'import':
      process.exitCode = (await run(request.options, request.index)) ? 0 : 1;
  }
}

async function backToDemo(dataDir: string, index: boolean): Promise<void> {
  const had = await dropCatalogue(dataDir);
  process.stdout.write(
    had
      ? 'The imported catalogue is gone; the demo is the catalogue again.\n'
      : 'The demo is the catalogue already.\n',
  );
  await indexUnless(!index, dataDir);
}

async function run(options: ImportOptions, index: boolean): Promise<boolean> {
  takeLowPriority();
  await refuseMistakes(importedCatalogue(options.dataDir));
  const progress = progressView(process.stderr);
  const report = await importCatalogue({ ...options, onProgress: progress.show }).finally(progress.end);
  print(report);
  if (!report.accepted) return false;
  if (options.dryRun === true) return true;
  await indexUnless(!index, options.dataDir);
  return true;
}

const NOT_INDEXED =
  'It is not indexed, so an open shop does not show it yet: npm run reindex indexes it, and the shop takes it over within seconds. A shop that starts indexes it by itself.\n';

async function indexUnless(later: boolean, dataDir: string): Promise<void> {
  if (later) process.stdout.write(NOT_INDEXED);
  else await indexCatalogue(dataDir);
}

function readArguments(): Request {
  const { values, positionals } = optionsOf(HELP, {
    allowPositionals: true,
    options: {
      merge: { type: 'boolean' },
      'skip-bad': { type: 'boolean' },
      images: { type: 'string' },
      'fetch-images': { type: 'boolean' },
      currency: { type: 'string' },
      format: { type: 'string' },
      encoding: { type: 'string' },
      map: { type: 'string', multiple: true },
      'department-from': { type: 'string' },
      'allow-free': { type: 'boolean' },
      'undated-sales': { type: 'boolean' },
      shrink: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      demo: { type: 'boolean' },
      stocktake: { type: 'string' },
      'data-dir': { type: 'string' },
      'no-index': { type: 'boolean' },
    },
  });
  const config = readConfig();
  const dataDir = values['data-dir'] ?? config.dataDir;
  const index = values['no-index'] !== true;
  const [file, ...more] = positionals;
  if (values.demo === true) {
    if (file !== undefined) throw new SetupError('--demo takes no file.');
    const [other] = Object.keys(values).filter((option) => !BESIDE_DEMO.has(option));
    if (other !== undefined)
      throw new SetupError(
        `--demo drops the imported catalogue and takes no --${other}. Nothing was changed; leave one of them out.`,
      );
    return { kind: 'demo', dataDir, index };
  }
  if (file === undefined || more.length > 0)
    throw new SetupError('Name one file to import. --help says how.');
  const options: ImportOptions = {
    file,
    dataDir,
    now: Date.now(),
    zone: config.timeZone,
    merge: values.merge,
    skipBad: values['skip-bad'],
    images: values.images,
    fetchImages: values['fetch-images'],
    currency: values.currency?.toUpperCase(),
    format: formatOf(values.format),
    encoding: values.encoding,
    stocktake: values.stocktake,
    map: mapOf(values.map ?? [], values['department-from']),
    allowFree: values['allow-free'],
    undatedSales: values['undated-sales'],
    shrink: values.shrink,
    dryRun: values['dry-run'],
    soldOf: async (counts) =>
      (await import('../stores/pieces-sold.js')).piecesSold(
        readConfig({ ...process.env, DATA_DIR: dataDir }),
        counts,
      ),
  };
  return { kind: 'import', index, options };
}

/** @throws SetupError where one is not written as FIELD=COLUMN. */
function mapOf(pairs: readonly string[], department: string | undefined): ColumnMap {
  const map = pairs.map((pair) => {
    const [, field, column] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    if (field === undefined || column === undefined)
      throw new SetupError(`--map "${pair}" is not written as FIELD=COLUMN, such as price="Our price".`);
    return [field, column] as const;
  });
  return department === undefined ? map : [...map, ['department', department]];
}

function formatOf(text: string | undefined): FeedFormat | undefined {
  const format = FEED_FORMATS.find((one) => one === text);
  if (text !== undefined && format === undefined) {
    throw new SetupError(`"${text}" is not a format: give ${FEED_FORMATS.join(', ')}.`);
  }
  return format;
}

function print(report: ImportReport): void {
  const lines = [
    ...shownRemarks(report.problems, report.reportFile),
    ...shownRemarks(report.notes, report.reportFile),
    ...summaryOf(report),
  ];
  process[report.accepted ? 'stdout' : 'stderr'].write(`${lines.join('\n')}\n`);
}

/** Loaded only here: the embedding model takes more memory than the import itself may. */
async function indexCatalogue(dataDir: string): Promise<void> {
  const { indexAndPublish, indexSentences } = await import('./index-and-publish.js');
  const config = readConfig({ ...process.env, DATA_DIR: dataDir });
  const built = await indexAndPublish(config);
  process.stdout.write(`${indexSentences(built).join('\n')}\n`);
  await sayLanguage(config);
  await sayReach(config);
}

/** A catalogue in another language than the settings say is one in which shoppers find little. */
async function sayLanguage(config: Config): Promise<void> {
  const { languageFault } = await import('../doctor/catalogue-language.js');
  const { products } = await readProducts(join(catalogueDirectory(config), 'products.jsonl'));
  const fault = languageFault(products, config.catalogueLanguage);
  if (fault) process.stdout.write(`${fault.message} ${fault.advice}\n`);
}

/** What the merchant wrote of what goes together outlives an import, and may mean nothing in the new catalogue. */
async function sayReach(config: Config): Promise<void> {
  const { reachOfShop, reachSentences } = await import('./goes-with-reach.js');
  const reach = await reachOfShop(config.dataDir, catalogueDirectory(config));
  if (reach) process.stdout.write(`${reachSentences(reach).join('\n')}\n`);
}

await runProgram(main, { failure: 'The file could not be imported' });
