import { parseArgs } from 'node:util';
import { FEED_FORMATS, type FeedFormat, problemText } from '../catalog/feeds/feed-row.js';
import { type ImportOptions, importCatalogue } from '../catalog/import.js';
import { MOST_SHOWN, type Remarks } from '../catalog/importing/import-log.js';
import { counted, type ImportReport, summaryOf } from '../catalog/importing/import-report.js';
import { readConfig } from '../config.js';
import { SetupError } from '../errors.js';
import { takeLowPriority } from '../processes/low-priority.js';
import { runProgram } from '../run-program.js';
import { progressView } from './import-progress.js';

const HELP = `Usage: npm run import -- FILE [options]

Reads products from FILE into the shop's catalogue: JSON Lines, CSV, or a Google Merchant feed (TSV, XML),
compressed with gzip or not. Nothing is changed unless every row passes. Then the catalogue is indexed, and a
running shop takes it over.

  --merge                  keep the products that FILE does not have (without it, FILE is the whole catalogue)
  --skip-bad               import the good rows although there are bad ones
  --images DIR             take the pictures that FILE names from DIR
  --fetch-images           download the pictures that FILE gives addresses of, once
  --currency CODE          the currency of amounts that name none, such as EUR; others are refused
  --format FORMAT          ${FEED_FORMATS.join(', ')}; told from the file where absent
  --department-from NAME   the column that names the department
  --stocktake NAME         where several machines import the same feed: the same name on each
  --data-dir DIR           where the shop keeps its data (or DATA_DIR)
  --no-index               do not index; npm run reindex does it later
  --help                   this text
`;

interface Request {
  readonly options: ImportOptions;
  readonly index: boolean;
}

async function main(): Promise<void> {
  const request = readArguments();
  if (request === undefined) process.stdout.write(HELP);
  else process.exitCode = (await run(request)) ? 0 : 1;
}

async function run({ options, index }: Request): Promise<boolean> {
  takeLowPriority();
  const progress = progressView(process.stderr);
  const report = await importCatalogue({ ...options, onProgress: progress.show }).finally(progress.end);
  print(report);
  if (!report.accepted) return false;
  if (index) await indexCatalogue(options.dataDir);
  else process.stdout.write('The shop does not show it yet. Run npm run reindex.\n');
  return true;
}

function readArguments(): Request | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      merge: { type: 'boolean' },
      'skip-bad': { type: 'boolean' },
      images: { type: 'string' },
      'fetch-images': { type: 'boolean' },
      currency: { type: 'string' },
      format: { type: 'string' },
      'department-from': { type: 'string' },
      stocktake: { type: 'string' },
      'data-dir': { type: 'string' },
      'no-index': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return undefined;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new SetupError('Name one file to import. --help says how.');
  return {
    index: values['no-index'] !== true,
    options: {
      file,
      dataDir: values['data-dir'] ?? readConfig().dataDir,
      now: Date.now(),
      merge: values.merge,
      skipBad: values['skip-bad'],
      images: values.images,
      fetchImages: values['fetch-images'],
      currency: values.currency?.toUpperCase(),
      format: formatOf(values.format),
      stocktake: values.stocktake,
      departmentFrom: values['department-from'],
    },
  };
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
    ...remarks(report.problems, report.reportFile),
    ...remarks(report.notes, report.reportFile),
    ...summaryOf(report),
  ];
  process[report.accepted ? 'stdout' : 'stderr'].write(`${lines.join('\n')}\n`);
}

function remarks({ count, first }: Remarks, file: string): string[] {
  const more = count > MOST_SHOWN ? [`... and ${counted(count - MOST_SHOWN, 'more')}: see ${file}.`] : [];
  return [...first.map(problemText), ...more];
}

/** Loaded only here: the embedding model takes more memory than the import itself may. */
async function indexCatalogue(dataDir: string): Promise<void> {
  const [{ openEmbedder }, { indexAndPublish }] = await Promise.all([
    import('../embedding/embedder.js'),
    import('./index-and-publish.js'),
  ]);
  const config = readConfig({ ...process.env, DATA_DIR: dataDir });
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  try {
    const { directory } = await indexAndPublish(config, embedder);
    process.stdout.write(`Indexed: ${directory}\n`);
  } finally {
    await embedder.close();
  }
}

await runProgram(main, { failure: 'The file could not be imported' });
