import { readdirSync } from 'node:fs';
import { silenceEngine } from '../src/embedding/silent-engine.js';

/** What benches share, and this file. */
const NO_BENCH =
  /^(run|contact-sheet|support|bench-redis|demo-index|qdrant-support|search-titles|odd-words|visits-in-words|read-aloud|open-shop|own-phrases|shop-client|made-titles|made-table)\.js$/;

/** Runs one bench by name: `npm run bench -- embedding`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.js') && !NO_BENCH.test(file))
  .map((file) => file.slice(0, -'.js'.length));
const name = process.argv[2];

// Before a bench loads the engine itself.
silenceEngine();
if (name !== undefined && names.includes(name)) await import(`./${name}.js`);
else {
  console.error(`Which bench? npm run bench -- ${names.join('|')}`);
  process.exitCode = 1;
}
