import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';

const under = (folder: string, ending: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(ending))
        .map((path) => join(folder, path))
    : [];

/** Code that answers people, and that must leave what it says to `src/wording`. */
const SPEAKING = ['src/web', 'src/visits', 'src/recommendations'].flatMap((folder) => under(folder, '.ts'));
const VIEWS = under('views', '.eta');
const read = (path: string) => readFileSync(path, 'utf8');

/** The texts in a source: what stands in quotes, and what of a template stands between its values. Comments are none. */
function textsIn(source: string): string[] {
  const tokens =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\[\s\S])*)`|\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*(?=[\s,;.)\]])/g;
  return [...source.matchAll(tokens)].flatMap(([, single, double, template]) =>
    template === undefined
      ? [single ?? double ?? '']
      : template.replace(/\$\{[^}]*\}/g, '\u0000').split('\u0000'),
  );
}

/** Two words in a row: hardly an address, selector or header value has them. */
const SENTENCE = /\p{L}{2,} \p{L}{2,}/u;
/** Texts for programs and for those who run the shop, not for who visits it. */
const FOR_MACHINES: readonly RegExp[] = [
  /^There are no words for the (?:report|measure) $/,
  /^A template printed a value that is not there\.$/,
  /^There is no template $/,
  /^There are no words for the (report|measure) $/,
  /^"use strict"; const \{ paths \} = this;$/,
  /^npm run operator-code -- --new$/,
  /^this machine$/,
  /^<(?:hx-partial|input|\?xml) /,
];

describe('what the shop says', () => {
  test.each(SPEAKING)('%s says nothing by itself', (path) => {
    const said = textsIn(read(path)).filter((text) => SENTENCE.test(text));
    expect(said.filter((text) => !FOR_MACHINES.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  test('is found where it stands in code', () => {
    expect(
      textsIn("// not 'this one here'\nconst a = 'You saved it';").filter((one) => SENTENCE.test(one)),
    ).toEqual(['You saved it']);
    expect(textsIn(`\`Taken back: \${name}, as you wished\``).some((one) => SENTENCE.test(one))).toBe(true);
  });

  test('is in every language the same choice of sentences', () => {
    const [first, ...others] = LANGUAGES.map(keysOf);
    for (const keys of others) expect(keys).toEqual(first);
  });

  test('is all used: no key is there that no page asks for', () => {
    const sources = [
      ...SPEAKING,
      ...VIEWS,
      ...under('src/wording', '.ts').filter((path) => /wording\/[^/]+$/.test(path)),
    ];
    const text = sources.map(read).join('\n');
    const isNamed = (key: string) => new RegExp(`[.{,]\\s*${key}\\b`).test(text);
    /** A group whose members are chosen by a value: `t.notice.memory[length]`. */
    const isIndexed = (group: string) => new RegExp(`\\b${group}\\??\\.?\\[`).test(text);
    const unused = keysOf(LANGUAGES[0]).filter((path) => {
      const parts = path.split('.');
      const groups = parts.slice(0, -1);
      return !isNamed(parts.at(-1) ?? '') && !groups.some(isIndexed) && !isHandedOver(path);
    });
    expect(unused).toEqual([]);
  });
});

/** Groups that are handed on whole, or that only the other sentences of their language ask for. */
const HANDED_OVER: readonly string[] = ['dates'];
const isHandedOver = (path: string) => HANDED_OVER.some((group) => path.startsWith(`${group}.`));

/** Paths of all sentences of a language; lists count as one. */
function keysOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keysOf(value).map((path) => `${key}.${path}`)
      : [key],
  );
}
