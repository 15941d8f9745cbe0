/** Imports 100,000 invented products with a heap of 64 MB, twice: rows a second, and the most memory resident. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const ROWS = 100_000;
const HEAP_MB = 64;

/** Prints what the process had resident at most, kilobytes, when it ends. */
const REPORT_RSS =
  'data:text/javascript,process.on("exit",()=>console.log("RSS",process.resourceUsage().maxRSS))';
const program = fileURLToPath(new URL('../src/cli/import.js', import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'afterglow-import-'));
try {
  const file = join(directory, 'feed.csv');
  await pipeline(Readable.from(rows()), createWriteStream(file));
  await run('into an empty shop', [file]);
  await run('over the same products', [file]);
  await run('merged into the same products', [file, '--merge']);
} finally {
  rmSync(directory, { recursive: true });
}

function* rows(): Generator<string> {
  yield 'id,title,description,price,sale_price,availability,product_type,brand,item_group_id,color,image_link\n';
  for (let row = 0; row < ROWS; row++) {
    const words = `Kettle number ${row}, <b>enamelled</b> &amp; ""loud"", for hobs of every kind. `.repeat(5);
    const price = `${10 + (row % 90)}.${10 + (row % 89)} EUR`;
    const sale = row % 7 === 0 ? '9.99 EUR' : '';
    const image = `https://shop.example/pictures/${row}.jpg`;
    yield `SKU-${row},Kettle ${row},"${words}",${price},${sale},in_stock,Kitchen > Kettles > Stovetop,Brand ${row % 50},G${row >> 2},blue,${image}\n`;
  }
}

async function run(what: string, args: readonly string[]): Promise<void> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MB}`,
      '--import',
      REPORT_RSS,
      program,
      ...args,
      '--data-dir',
      directory,
      '--no-index',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const resident = Math.round(Number(/RSS (\d+)/.exec(output)?.[1]) / 1024);
  console.log(
    `${ROWS} rows ${what}: ${Math.round(ROWS / seconds)} rows a second, ${resident} MB resident at most, heap ${HEAP_MB} MB`,
  );
  if (code !== 0) process.exitCode = 1;
}
