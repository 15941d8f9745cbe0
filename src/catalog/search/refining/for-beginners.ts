/** Whose first of it this is: *knitting for beginners*. */
const FOR_BEGINNERS = /\sfor\s+(?:(?:an?|absolute|complete|total)\s+)*beginners?$/iu;

/** Whether words say that something is for beginners. */
export const isForBeginners = (words: string): boolean => FOR_BEGINNERS.test(words.trim());

/** A thing for beginners by how it is to be: *beginner running shoes*. */
export const asBeginners = (words: string): string =>
  isForBeginners(words) ? `beginner ${words.trim().replace(FOR_BEGINNERS, '')}` : words;
