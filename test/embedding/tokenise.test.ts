import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_TOKENS, openTokeniser } from '../../src/embedding/tokenise.js';
import { MODEL_DIR } from './reference.js';

const settings = JSON.parse(readFileSync(`${MODEL_DIR}/tokenizer.json`, 'utf8')) as object;
const tokenise = openTokeniser(settings, {});
const [CLS, SEP] = [101, 102];

describe('tokenising', () => {
  it('cuts a long text at 256 tokens and keeps its ends', () => {
    const whole = tokenise('yoga '.repeat(MAX_TOKENS - 2));
    const cut = tokenise('yoga '.repeat(400));
    expect(cut).toHaveLength(MAX_TOKENS);
    expect(cut.at(0)).toBe(CLS);
    expect(cut.at(-1)).toBe(SEP);
    expect(cut).toEqual(whole);
  });

  it('heeds neither the padding nor the truncation written into tokenizer.json', () => {
    expect(settings).toMatchObject({
      truncation: { max_length: 128 },
      padding: { strategy: { Fixed: 128 } },
    });
    expect(tokenise('mat')).toHaveLength(3);
    expect(tokenise('yoga '.repeat(200))).toHaveLength(202);
  });
});
