/** The longest interest that can be typed, characters. */
export const PHRASE_LENGTH = 60;
/** Typed interests a session can hold. */
export const MOST_PHRASES = 8;

/** Words that introduce a person: what follows them is kept out of the log. */
const INTRODUCTIONS =
  /\b(?:my name is|i am called|i'm called|call me|mr|mrs|ms|dr|prof|herr|frau|madame|monsieur)\b/i;
const STREET =
  /\b(?:street|st\.|road|rd\.|avenue|ave\.|lane|drive|boulevard|square|straße|strasse|rue|calle|plaza|flat|apartment|p\.?o\.? box)\b/i;

/**
 * Whether typed words look like something about a person rather than an interest: an e-mail or web address, a
 * number of five digits or more, a street with a number, a title or introduction, or two or more words that all
 * begin with a capital, as names do. Errs towards refusing: the page asks for other words and keeps nothing.
 */
export function looksPersonal(text: string): boolean {
  const digits = text.replace(/[\s().+/-]/g, '').match(/\d+/g) ?? [];
  return (
    /[@＠]|https?:|www\./i.test(text) ||
    digits.some((run) => run.length >= 5) ||
    (STREET.test(text) && /\d/.test(text)) ||
    INTRODUCTIONS.test(text) ||
    isCapitalised(text)
  );
}

function isCapitalised(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{Ll}'’-]+$/u.test(word));
}
