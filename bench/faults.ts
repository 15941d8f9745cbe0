/**
 * The fault matrix of docs/design.md, 9: a shop in server mode sells while {Redis, Qdrant, inference, DuckDB} are
 * {refused, silent, 500 ms late, reset mid-reply, garbage, full of errors}, Redis is stopped or killed, and all are
 * away at once. Wanted of each cell: no status of 500 and above, nothing lost, p99 <= healthy + 150 ms, back in 5 s.
 * `-- --requests 10000` a cell (the full figure), `--cells redis` those whose name holds a word, `--shoppers 4`.
 * Run after `npm run build`; needs redis-server. QDRANT_URL names a real Qdrant, else a pretended one is asked.
 */
import { parseArgs } from 'node:util';
import { CELLS, tryCell } from '../test/support/fault-cells.js';
import { openFaultScene } from '../test/support/fault-scene.js';
import { shopLoad } from '../test/support/shop-load.js';
import { demoIndex } from './demo-index.js';
import { counted } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    requests: { type: 'string', default: '10000' },
    shoppers: { type: 'string', default: '4' },
    cells: { type: 'string', default: '' },
  },
});
const load = { requests: Number(values.requests), shoppers: Number(values.shoppers) };
const ALLOWED = 150;
const BACK = 5_000;

const scene = await openFaultScene(demoIndex());
let bad = 0;
try {
  await shopLoad({ address: scene.shop.address, requests: 400, shoppers: load.shoppers });
  const healthy = await shopLoad({ address: scene.shop.address, ...load });
  console.log('| cell | requests | errors | wrong | p50 | p99 | back after |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  console.log(
    `| healthy | ${healthy.requests} | ${healthy.errors.length} | ${healthy.wrong.length} | ${healthy.p50.toFixed(0)} ms | ${healthy.p99.toFixed(0)} ms | |`,
  );
  for (const cell of CELLS.filter(({ name }) => name.includes(values.cells))) {
    const { requests, errors, wrong, p50, p99, back } = await tryCell(scene, cell, load);
    const isBad = errors.length + wrong.length > 0 || p99 > healthy.p99 + ALLOWED || back > BACK;
    if (isBad) bad += 1;
    console.log(
      `| ${cell.name} | ${requests} | ${errors.length} | ${wrong.length} | ${p50.toFixed(0)} ms | ${p99.toFixed(0)} ms | ${(back / 1_000).toFixed(1)} s |${isBad ? ' missed' : ''}`,
    );
    for (const [what, count] of counted([...errors, ...wrong])) console.log(`    ${count} x ${what}`);
  }
  const failures = scene.shop.complaints().match(/^.*request\.failed.*$/gm) ?? [];
  if (failures.length > 0) console.log(`What the shop logged of it:\n${failures.slice(-10).join('\n')}`);
} finally {
  await scene.close();
}
console.log(bad === 0 ? 'Every cell is within its bounds.' : `${bad} cells missed their bounds.`);
if (bad > 0) process.exitCode = 1;
