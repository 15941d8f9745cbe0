import { de } from './de/index.js';
import { en } from './en/index.js';
import type { Wording } from './wording.js';

/** Languages of the shop, the one that goes without saying first. A language is added here. */
export const LANGUAGES: readonly [Wording, ...Wording[]] = [en, de];
