/**
 * How long finding the segments of a large catalogue of titles alone takes, and the most memory: made titles, two names
 * of the demo joined, with the mean of their meanings and noise. `npm run bench -- segmenting [COUNT]...` (17,000 and
 * 55,000), or `--index DIR` for a real one. Needs `npm run build`. Each size runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { discoverSegments } from '../src/segments/discovery.js';
import { loadIndex } from '../src/vector-index/read-index.js';
import { madeTitles, type TitlesAlone } from './made-titles.js';

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: { index: { type: 'string' }, only: { type: 'string' } },
});

if (values.only !== undefined) measure(await madeTitles(Number(values.only)));
else if (values.index !== undefined) measure(await loadIndex(values.index));
else for (const count of positionals.length > 0 ? positionals : ['17000', '55000']) inOwnProcess(count);

function inOwnProcess(count: string): void {
  const program = fileURLToPath(new URL('./run.js', import.meta.url));
  spawnSync(process.execPath, [program, 'segmenting', '--only', count], { stdio: 'inherit' });
}

function measure({ products, meanings, manifest }: TitlesAlone): void {
  const before = process.memoryUsage().rss;
  const processor = process.cpuUsage();
  const start = performance.now();
  const { segments, silhouette } = discoverSegments({ products, meanings, dimensions: manifest.dimensions });
  const seconds = ((performance.now() - start) / 1_000).toFixed(0);
  const { user } = process.cpuUsage(processor);
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  const most = process.resourceUsage().maxRSS * 1_024;
  console.log(
    `${products.length} products, ${segments.length} segments, silhouette ${silhouette.toFixed(3)}: ${seconds} s ` +
      `(processor ${(user / 1e6).toFixed(0)} s), ${megabytes(before)} MB resident before, ${megabytes(most)} MB at most`,
  );
}
