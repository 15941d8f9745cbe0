/**
 * The truth of what is published: scripted visits to two web processes with a worker apart and Redis, under more
 * shoppers than the machine serves at once and with Redis standing still now and then; then every line of the release
 * is held against what the visits did. `-- --visits 1000 --at-once 24 --stalls 3000,500,8000`. Run after
 * `npm run build`; needs redis-server.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { truthTest } from '../test/support/truth.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    visits: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '24' },
    stalls: { type: 'string', default: '3000,500,8000' },
    seed: { type: 'string', default: 'truth' },
  },
});
const result = await truthTest({
  index: demoIndex(),
  visits: Number(values.visits),
  atOnce: Number(values['at-once']),
  stalls: values.stalls.split(',').filter(Boolean).map(Number),
  seed: values.seed,
});
const { visits, counted, published, wrong, differences, missing, uncounted } = result;
console.log(
  `${visits} visits, ${counted} of them counted (load average ${loadavg()[0]?.toFixed(1)}): ${published} published numbers, ${wrong.length} of them wrong; ` +
    `${differences.length} raw counts differ (${(100 * missing).toFixed(2)} % of the events missing); the release says that ${uncounted === 0 ? 'none' : `at most ${uncounted}`} of its visits could not be counted`,
);
for (const one of [...wrong, ...differences]) console.log(`  ${one}`);
if (wrong.length > 0) process.exitCode = 1;
