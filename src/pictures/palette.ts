import type { Colour } from './colour.js';

/** The colours that are mixed for each product: what it is made of with its shaded and lit side, and a second part. */
export const PRODUCT_COLOURS = ['main', 'dark', 'light', 'accent', 'accent-dark'] as const;

/** Colours by the names drawings use. `trim` is paper: labels, dials, the card under a printed icon. */
export type Palette = Readonly<Record<string, Colour>> &
  Readonly<Record<(typeof PRODUCT_COLOURS)[number] | 'trim', Colour>>;

/** Markup with its `var(--name)` replaced by the colours of a palette. */
export function painted(markup: string, palette: Palette): string {
  return markup.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => palette[name] ?? 'none');
}
