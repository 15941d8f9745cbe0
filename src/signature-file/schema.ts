import { FORMAT, LIMITS, VERSION } from './format.js';

/**
 * The form of a signature file as a JSON Schema (draft 2020-12). What it cannot say, the reader checks: the size of the
 * whole, that no name comes twice, that a line holds no characters that nobody sees, that a date exists.
 * @param id the address that the schema is served at
 */
export function fileSchema(id: string): object {
  const line = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
  const code = (length: number) => ({ type: 'string', pattern: `^[A-Za-z0-9_-]{${length}}$` });
  const called = { label: line(LIMITS.label), phrase: line(LIMITS.phrase) };
  const fading = {
    weight: { type: 'number', exclusiveMinimum: 0, maximum: LIMITS.weight },
    halfLife: { type: 'integer', minimum: LIMITS.halfLife.least, maximum: LIMITS.halfLife.most },
    at: { type: 'string', pattern: '^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    examples: { type: 'array', maxItems: LIMITS.examples, items: line(LIMITS.example) },
  };
  const agreed = { type: 'array', maxItems: LIMITS.agreed, items: line(LIMITS.example) };
  const both = { meant: agreed, notMeant: agreed };
  const label = strict({ label: called.label, ...fading }, ['label', ...Object.keys(fading)]);
  const phrase = {
    ...strict({ phrase: called.phrase, ...fading, ...both }, ['phrase', ...Object.keys(fading)]),
    dependentRequired: { meant: ['notMeant'], notMeant: ['meant'] },
  };
  const interests = {
    type: 'array',
    maxItems: LIMITS.interests,
    items: { oneOf: [label, phrase] },
  };
  const signature = strict({ key: code(LIMITS.key), mac: code(LIMITS.mac) }, ['key', 'mac']);
  const file = { format: { const: FORMAT }, version: { const: VERSION }, interests, signature };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Interests of one visit to a shop',
    ...strict(file, Object.keys(file)),
  };
}

const strict = (properties: object, required: readonly string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
