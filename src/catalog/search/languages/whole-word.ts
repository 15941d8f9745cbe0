import { literal } from '../../../text/literal.js';

/** A word of letters and digits where it stands alone in a text, the first time: what is read for *rot* mends no *carrot*. */
export const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}(?![\\p{L}\\p{N}])`, 'u');
