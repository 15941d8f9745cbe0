import { Tokenizer } from '@huggingface/tokenizers';

/** Tokens a model of this kind was trained on at most, [CLS] and [SEP] included. */
export const MAX_TOKENS = 256;

/** Token ids of a text, [CLS] and [SEP] included, at most `MAX_TOKENS`. */
export type Tokenise = (text: string) => readonly number[];

/**
 * A tokeniser made of a model's parsed `tokenizer.json` and `tokenizer_config.json`.
 * The padding and truncation that `tokenizer.json` may carry describe one export's habits, not the model:
 * they are dropped, and a long text is cut here instead, keeping its last token ([SEP]).
 */
export function openTokeniser(tokenizer: object, config: object): Tokenise {
  const encoder = new Tokenizer({ ...tokenizer, padding: null, truncation: null }, config);
  return (text) => cut(encoder.encode(text).ids);
}

function cut(ids: readonly number[]): readonly number[] {
  return ids.length > MAX_TOKENS ? [...ids.slice(0, MAX_TOKENS - 1), ...ids.slice(-1)] : ids;
}
