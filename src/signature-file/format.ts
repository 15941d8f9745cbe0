import { LONGEST_NAME_SAID } from '../text/said-name.js';
import { MOST_AGREED } from '../visits/agreement.js';

/** The form of a signature file; docs/signature-format.md says it in words, `schema.ts` as a JSON Schema. */
export const FORMAT = 'afterglow-signature';
export const VERSION = 1;

/** What a file may hold at most. Checked before, or while, it is read: a file comes from anywhere. */
export const LIMITS = {
  /** Bytes of the whole file, as UTF-8. */
  bytes: 8 * 1_024,
  /** Objects and lists inside the outermost object. */
  depth: 3,
  interests: 64,
  /** Characters of a shop's name for an interest; cut to these where it is written. */
  label: 80,
  /** Characters of an interest in the shopper's own words: as many as can be typed. */
  phrase: 60,
  examples: 3,
  example: LONGEST_NAME_SAID,
  /** Names of products that the shopper said of own words that they mean them, and that they do not. */
  agreed: MOST_AGREED,
  /** Raw weight: more than this is hardly to be told from certainty. */
  weight: 5,
  /** Seconds: a minute, and the longest that any signal has. */
  halfLife: { least: 60, most: 60 * 24 * 60 * 60 },
  /** Characters of the code of the shop that signed, and of its signature: 8 and 32 bytes as base64url. */
  key: 11,
  mac: 43,
} as const;

/** One interest, as it leaves one shop and is read by another. */
export interface FileInterest {
  /** `label`: a shop's name for it. `phrase`: the shopper's own words. */
  readonly called: 'label' | 'phrase';
  readonly name: string;
  /** Raw weight at `at`, above 0: its strength was `1 - exp(-weight)`. */
  readonly weight: number;
  /** Seconds until half of that is left. */
  readonly halfLife: number;
  /** Whole seconds since 1970. */
  readonly at: number;
  /** Names of products that it was about, in the shop that wrote it. */
  readonly examples: readonly string[];
  /** Of own words, names of products that the shopper said they mean, and that they do not mean; absent where nobody asked. */
  readonly agreed?: AgreedNames;
}

export interface AgreedNames {
  readonly meant: readonly string[];
  readonly notMeant: readonly string[];
}

export interface FileSignature {
  /** Which shop signed: a code that is made of its secret and tells nothing of that. */
  readonly key: string;
  readonly mac: string;
}

export interface SignatureFile {
  readonly interests: readonly FileInterest[];
  readonly signature: FileSignature;
}

export function asWritten({ called, name, weight, halfLife, at, examples, agreed }: FileInterest): object {
  return { [called]: name, weight, halfLife, at: timeText(at), examples, ...agreed };
}

/** ISO 8601 in UTC, to the second. @param seconds since 1970 */
export function timeText(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z');
}
