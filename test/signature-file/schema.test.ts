import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileInterest, LIMITS } from '../../src/signature-file/format.js';
import { readFile } from '../../src/signature-file/read-file.js';
import { fileSchema } from '../../src/signature-file/schema.js';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  fileSchema('https://shop.example/schema'),
);
const signing = fileSigning('a secret');

const line = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength })
    .filter((text) => text.trim() === text && !/ {2}/.test(text));
const NAMES = ['examples', 'meant', 'notMeant'];
const names = fc.array(line(LIMITS.example), { maxLength: LIMITS.agreed });
const plain: fc.Arbitrary<FileInterest> = fc.record({
  called: fc.constantFrom('label', 'phrase' as const),
  name: line(LIMITS.phrase),
  weight: fc.double({ min: 0.0001, max: LIMITS.weight, noNaN: true }),
  halfLife: fc.integer({ min: LIMITS.halfLife.least, max: LIMITS.halfLife.most }),
  at: fc.integer({ min: 1_700_000_000, max: 4_000_000_000 }),
  examples: fc.array(line(LIMITS.example), { maxLength: LIMITS.examples }),
});
const agreed = fc.option(fc.record({ meant: names, notMeant: names }), { nil: undefined });
const interest = fc
  .tuple(plain, agreed)
  .map(([one, said]): FileInterest => (said && one.called === 'phrase' ? { ...one, agreed: said } : one));
const interests = fc.uniqueArray(interest, {
  maxLength: LIMITS.interests,
  selector: ({ called, name }) => `${called}\n${name}`,
});

describe('the JSON Schema and the reader', () => {
  it('agree to whatever is written, which reads as it was', () => {
    fc.assert(
      fc.property(interests, (some) => {
        const text = writeFile(some, signing);
        const read = readFile(text);
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
        if ('fault' in read) throw new Error(JSON.stringify(read.fault));
        expect(writeFile(read.interests, signing)).toBe(text);
        expect(signing.originOf(read)).toBe('ours');
      }),
    );
  });

  it('refuse the same, but for what a schema cannot say', () => {
    const places = [
      'format',
      'version',
      'interests',
      'signature',
      'label',
      'phrase',
      'weight',
      'halfLife',
      'at',
      ...NAMES,
    ];
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(-1, 0, 61.5, 1e9, '', 'x'.repeat(90), '2026-13-01'),
    );
    fc.assert(
      fc.property(interest, fc.constantFrom(...places), values, (one, place, value) => {
        const file = JSON.parse(writeFile([one], signing));
        const within = place in file ? file : file.interests[0];
        within[place] = value;
        if (!('fault' in readFile(JSON.stringify(file)))) expect(validate(file)).toBe(true);
        else if (validate(file)) expect(['label', 'phrase', 'at', ...NAMES]).toContain(place);
      }),
    );
  });
});
