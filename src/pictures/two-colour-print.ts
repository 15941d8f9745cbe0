import { type Colour, hex, oklch } from './colour.js';
import type { Palette } from './palette.js';
import { subpaths } from './svg-path.js';

/** Duotones mark the areas to be tinted with an opacity of a fifth. */
const FAINT = / opacity="[\d.]+"/;

/** How far the pale edge reaches past the lines, in the icons' units of 256. */
const EDGE = 5;

/**
 * A duotone icon as a two-colour print on a cut-out of pale card: the card has the outline of the whole thing, the
 * faint areas take the material's colour, the lines a dark tone of it.
 */
export function twoColourPrint(duotone: string, palette: Palette): string {
  const elements = duotone.match(/<(?:path|circle|rect)[^>]*>/g) ?? [];
  const lines = elements.filter((element) => !FAINT.test(element));
  const areas = elements.filter((element) => FAINT.test(element));
  const paths = lines.map((element) => / d="([^"]*)"/.exec(element)?.[1] ?? '');
  const card = paths.flatMap((path) => subpaths(path).map(({ data }) => `<path d="${data}"/>`)).join('');
  return [
    `<g fill="${palette.trim}" stroke="${palette.trim}" stroke-width="${EDGE * 2}" stroke-linejoin="round">${card}</g>`,
    ...areas.map((element) => inked(element, palette.main)),
    ...lines.map((element) => inked(element, inkOf(palette.main))),
  ].join('');
}

function inked(element: string, fill: Colour): string {
  return element
    .replace(FAINT, '')
    .replace(/ fill="currentColor"/, '')
    .replace('/>', ` fill="${fill}"/>`);
}

/** A dark tone of a colour, dark enough to read as a line beside it. */
function inkOf(colour: Colour): Colour {
  const { c, h } = oklch(colour);
  return hex({ l: 0.36, c: Math.min(0.07, c * 0.6 + 0.01), h });
}
