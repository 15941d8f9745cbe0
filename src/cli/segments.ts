import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProducts } from '../catalog/catalogue-files.js';
import { importCatalogue } from '../catalog/importing/import.js';
import { type Config, readConfig } from '../config.js';
import { type Embedder, openEmbedder } from '../embedding/embedder.js';
import { SetupError } from '../errors.js';
import { optionsOf, runProgram } from '../processes/run-program.js';
import { discoverSegments } from '../segments/discovery.js';
import { placeOverrides } from '../segments/segment-override.js';
import { segmentTable } from '../segments/segment-table.js';
import { readOverrides } from '../shop/overrides-file.js';
import { catalogueDirectory, reindex } from '../shop/reindex.js';
import { progressBar } from '../shop/shop.js';
import { buildIndex } from '../vector-index/build-index.js';
import { loadIndex } from '../vector-index/read-index.js';

const HELP = `Prints the segments of the catalogue, and changes nothing: npm run segments -- [options]

  --feed FILE      the segments of a feed instead, as they are found, without overrides; the shop stays as it is
  --data-dir DIR   the shop's data (default: DATA_DIR, or data)
  --force          finds them again although nothing has changed; segments that go on keep id and label
`;

/** A feed that is only looked at has its catalogue, vectors and index here, apart from the shop's. */
const TRIAL = 'trial';

interface Options {
  readonly config: Config;
  readonly embedder: Embedder;
  readonly force: boolean;
}

async function ofShop({ config, embedder, force }: Options): Promise<void> {
  const aside = await mkdtemp(join(tmpdir(), 'afterglow-segments-'));
  try {
    const built = await reindex({ config, embedder, force, into: aside, onProgress: progressBar() });
    await print(await loadIndex(built.directory), config);
    if (built.rebuilt) process.stdout.write(NOT_YET);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const NOT_YET =
  'Only looked at: the shop goes on with the segments that it has until npm run reindex, an import or its next start.\n';

async function print(index: Awaited<ReturnType<typeof loadIndex>>, config: Config): Promise<void> {
  const overrides = await readOverrides(join(catalogueDirectory(config), 'segments.yaml'));
  const assigned = index.memberships.map(([first]) => first?.segment ?? 0);
  process.stdout.write(segmentTable(index));
  for (const warning of placeOverrides(overrides, index.products, assigned).warnings) {
    process.stderr.write(`segments.yaml: ${warning}\n`);
  }
}

async function ofFeed(file: string, { config, embedder, force }: Options): Promise<void> {
  const dataDir = join(config.dataDir, TRIAL);
  const report = await importCatalogue({
    file,
    dataDir,
    now: Date.now(),
    zone: config.timeZone,
    skipBad: true,
    shrink: true,
  });
  if (!report.accepted)
    throw new SetupError(`Nothing could be read: see ${join(dataDir, 'import-report.txt')}.`);
  const { products } = await readProducts(join(dataDir, 'catalogue', 'products.jsonl'));
  const { directory } = await buildIndex({
    products,
    dataDir,
    embedder,
    // As they are found: without the names and groups of an earlier look.
    discover: ({ products, meanings, dimensions }) => discoverSegments({ products, meanings, dimensions }),
    force,
    onProgress: progressBar(),
  });
  process.stdout.write(segmentTable(await loadIndex(directory)));
}

async function main(): Promise<void> {
  const { values } = optionsOf(HELP, {
    options: {
      feed: { type: 'string' },
      'data-dir': { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const dataDir = values['data-dir'];
  const config = readConfig(dataDir === undefined ? process.env : { ...process.env, DATA_DIR: dataDir });
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  try {
    const options = { config, embedder, force: values.force };
    await (values.feed === undefined ? ofShop(options) : ofFeed(values.feed, options));
  } finally {
    await embedder.close();
  }
}

await runProgram(main, { failure: 'The segments could not be found' });
