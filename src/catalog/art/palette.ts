import type { Colour } from './colour.js';

/** The colours a shape is drawn with. A shape has no colour of its own. */
export interface Palette {
  /** What the thing is made of, its shaded side and its lit side. */
  readonly main: Colour;
  readonly dark: Colour;
  readonly light: Colour;
  /** Its second part: a lid, a lining, a label. */
  readonly accent: Colour;
  readonly accentDark: Colour;
  /** Paper, labels, dials. */
  readonly trim: Colour;
  readonly metal: Colour;
  readonly metalDark: Colour;
  readonly wood: Colour;
  readonly woodDark: Colour;
  /** The darkest: bristles, holes, screens. */
  readonly ink: Colour;
}

/** Draws one kind of thing in a box of 100 by 100, standing on y = 92. */
export type Shape = (palette: Palette) => string;
