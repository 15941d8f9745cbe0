import type { Product } from '../product.js';
import { type Colour, hex, shade } from './colour.js';
import type { Tint } from './department-tint.js';
import { type Chooser, chooser } from './hash.js';
import { COLOUR_WORDS, MATERIAL_COLOURS } from './materials.js';
import type { Palette } from './palette.js';
import { words } from './words.js';

/** How far the shaded and the lit side lie from the colour itself, on Oklch's lightness scale of 1. */
const SHADED = -0.09;
const LIT = 0.07;

/**
 * The colours of one product: the colour its name speaks of, else its first material (or one its name speaks of);
 * the second colour or material is the accent.
 */
export function productPalette(product: Product, tint: Tint): Palette {
  const choose = chooser(product.id);
  const known = [...product.materials, product.name]
    .map(coloursOf)
    .filter((colours) => colours !== undefined);
  const named = words(product.name).flatMap((word) => COLOUR_WORDS.get(word) ?? []);
  const main = named[0] ?? colourOf(known[0], choose, 'main') ?? departmentColour(tint, choose);
  const second = named[1] ?? (known[1] === known[0] ? undefined : colourOf(known[1], choose, 'accent'));
  const accent = second && second !== main ? second : contrastTo(tint, choose);
  return {
    main,
    dark: shade(main, SHADED),
    light: shade(main, LIT),
    accent,
    accentDark: shade(accent, SHADED),
    trim: '#faf4e6',
    metal: '#c4cbd0',
    metalDark: '#8b949b',
    wood: '#c9975f',
    woodDark: '#9a6b3f',
    ink: '#3a3532',
  };
}

function coloursOf(material: string): readonly Colour[] | undefined {
  return words(material)
    .reverse()
    .map((word) => MATERIAL_COLOURS.get(word))
    .find((colours) => colours !== undefined);
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
