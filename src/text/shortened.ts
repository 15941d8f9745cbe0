/** A text of at most so many characters: a longer one is cut after a word, with an ellipsis. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const [, atWord = cut] = /^(.{20,})[\s,;:.(-]/su.exec(cut) ?? [];
  return `${atWord.replace(/[\s,;:.(-]+$/u, '')}\u2026`;
}
