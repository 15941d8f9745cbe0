import type { Product } from '../catalog/product.js';
import { type Chooser, chooser } from '../text/hash.js';
import { words } from '../text/words.js';
import { type Colour, hex, shade } from './colour.js';
import type { Colours } from './colours.js';
import type { Tint } from './department-tint.js';
import type { Palette } from './palette.js';

/** How far the shaded and the lit side lie from the colour itself, on Oklch's lightness scale of 1. */
const SHADED = -0.09;
const LIT = 0.07;

/**
 * The colours of one product: that of its `art`, else the colour its name speaks of, else its first material (or one its name speaks of);
 * the second colour or material is the accent.
 */
export function productPalette(product: Product, tint: Tint, colours: Colours): Palette {
  const choose = chooser(product.id);
  const known = [...product.materials, product.name]
    .map((material) => coloursOf(material, colours))
    .filter((known) => known !== undefined);
  const [, ...drawnIn] = product.art?.split(' ') ?? [];
  const named = [...drawnIn, ...words(product.name)].flatMap((word) => colours.words.get(word) ?? []);
  const main = named[0] ?? colourOf(known[0], choose, 'main') ?? departmentColour(tint, choose);
  const second =
    named[1] ?? (sameRange(known[0], known[1]) ? undefined : colourOf(known[1], choose, 'accent'));
  const accent = second && second !== main ? second : contrastTo(tint, choose);
  return {
    main,
    dark: shade(main, SHADED),
    light: shade(main, LIT),
    accent,
    'accent-dark': shade(accent, SHADED),
    ...colours.fixed,
  };
}

function coloursOf(material: string, { materials }: Colours): readonly Colour[] | undefined {
  return words(material)
    .reverse()
    .map((word) => materials.get(word))
    .find((colours) => colours !== undefined);
}

/** Two materials of one range: the second adds no colour of its own. */
function sameRange(one: readonly Colour[] | undefined, other: readonly Colour[] | undefined): boolean {
  return one?.join() === other?.join();
}

function colourOf(colours: readonly Colour[] | undefined, choose: Chooser, name: string): Colour | undefined {
  return colours && choose.one(name, colours);
}

/** For a product of unknown material: the department's hue, shifted so that the thing stands out of its ground. */
function departmentColour(tint: Tint, choose: Chooser): Colour {
  return hex({ l: 0.58, c: 0.1, h: tint.hue + choose.between('main hue', 60, 200) });
}

function contrastTo(tint: Tint, choose: Chooser): Colour {
  return hex({ l: 0.64, c: 0.125, h: tint.hue + choose.between('accent hue', 110, 250) });
}
