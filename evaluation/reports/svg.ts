/** A drawing on white, since it is read on light and dark pages. */
export function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

export function text(x: number, y: number, words: string, attributes: string): string {
  return `<text x="${tenth(x)}" y="${tenth(y)}" ${attributes}>${escaped(words)}</text>`;
}

/** To a tenth of a pixel. */
export const tenth = (value: number): number => Number(value.toFixed(1));

/** The next of 1, 2, 2.5 and 5 times a power of ten: where an axis ends. */
export function axisEnd(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
