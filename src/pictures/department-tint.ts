import { slug } from '../catalog/product.js';
import { hash } from '../text/hash.js';
import { type Colour, hex } from './colour.js';

/** Where a department sits on the colour circle, in degrees, and whether its ground is one of the deeper ones. */
export interface Tint {
  readonly hue: number;
  readonly deep: boolean;
}

/** The flat colours a picture's scene is built of, from back to front. */
export interface Ground {
  readonly back: Colour;
  readonly shape: Colour;
  readonly far: Colour;
  readonly near: Colour;
  readonly shadow: Colour;
}

/**
 * Steps of the colour circle. Every other one is deeper, so that neighbours 15 degrees apart still look different.
 */
const STEPS = 24;

/**
 * Names spread over the steps by their hash, so any feed's departments get tints without a table. This seed was
 * chosen because it gives each of the demo shop's departments a step of its own.
 */
const SEED = 1847258;

/** The tint of a department, the same wherever it is asked for. */
export function departmentTint(department: string): Tint {
  const step = hash(`${SEED} ${slug(department)}`) % STEPS;
  return { hue: (step * 360) / STEPS + 5, deep: step % 2 === 1 };
}

/**
 * The scene's colours in a tint. `lean` in degrees turns the land away from the sky's hue, `pale` makes the large
 * shape lighter than the sky instead of darker.
 */
export function ground({ hue, deep }: Tint, lean: number, pale: boolean): Ground {
  const light = deep ? 0.885 : 0.93;
  const chroma = deep ? 0.06 : 0.035;
  return {
    back: hex({ l: light, c: chroma, h: hue }),
    shape: pale
      ? hex({ l: light + 0.04, c: chroma * 0.6, h: hue })
      : hex({ l: light - 0.045, c: chroma + 0.025, h: hue }),
    far: hex({ l: light - 0.075, c: chroma + 0.03, h: hue + lean / 2 }),
    near: hex({ l: light - 0.11, c: chroma + 0.035, h: hue + lean }),
    shadow: hex({ l: light - 0.25, c: chroma + 0.045, h: hue + lean }),
  };
}
