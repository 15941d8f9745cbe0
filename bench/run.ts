import { readdirSync } from 'node:fs';

/** Runs one bench by name: `npm run bench -- embedding`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.js') && !/^(run|support|bench-redis)\.js$/.test(file))
  .map((file) => file.slice(0, -'.js'.length));
const name = process.argv[2];

if (name !== undefined && names.includes(name)) await import(`./${name}.js`);
else {
  console.error(`Which bench? npm run bench -- ${names.join('|')}`);
  process.exitCode = 1;
}
