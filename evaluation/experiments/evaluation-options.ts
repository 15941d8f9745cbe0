import type { FitOptions } from './fit-purchases.js';
import type { RetailOptions } from './online-retail.js';

/** What every experiment is told. */
export interface EvaluationOptions extends FitOptions {
  /** Whether the model knows a word: a search takes it for no misspelt one. */
  isWord(word: string): boolean;
  /** The most moments of a task that are tested, and that a value is tried on. */
  readonly mostTested: number;
  readonly mostTried: number;
  /** Ends of the parts of data with times: see `RetailOptions`. */
  readonly splits: RetailOptions['splits'];
}
