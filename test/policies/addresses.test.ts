import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templatesIn } from '../../src/web/http/renderer.js';
import { sourceFiles } from './import-graph.js';

/** Where the addresses of the shop are made, and the programs that call a shop from outside. */
const MADE_IN = /^src\/(web\/http\/(paths|assets|middleware\/observe-requests)\.ts|simulation\/|cli\/)/;

/** A text that is a path, or begins with one; the end of a regular expression is none. Also one that begins with a name. */
const ADDRESS = /(?<=[^\w])['"`]\/\.?[a-z][\w.:-]*(?=[/'"`?$])|`\/\$\{[^`}]*\}\//;
/** A pattern that whole addresses are held against. */
const PATTERN = /\/\^\\\/(?:\(\?:)*[a-z$]/;
const ADDRESS_IN_TEMPLATE = /\s(?:href|action|formaction|hx-get|hx-post)="\/[^"]*"|'\/[a-z][^']*'/;

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

it('an address of the shop is written in src/web/http/paths.ts alone', () => {
  const files = sourceFiles
    .filter((file) => !MADE_IN.test(file))
    .filter((file) => {
      const source = withoutComments(readFileSync(file, 'utf8'));
      return ADDRESS.test(source) || PATTERN.test(source);
    });
  expect(files).toEqual([]);
});

it('a template takes its addresses from paths or from its model', () => {
  const own = templatesIn('views').filter((path) =>
    ADDRESS_IN_TEMPLATE.test(withoutIncludes(readFileSync(join('views', path), 'utf8'))),
  );
  expect(own).toEqual([]);
});

/** The name of an included template is no address. */
function withoutIncludes(text: string): string {
  return text.replace(/(?:include|layout|kept|keptOfVisit)\('[^']+'/g, '');
}
