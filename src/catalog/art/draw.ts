import type { Colour } from './colour.js';

/** SVG elements as text. Only numbers, path data and colours of our own making go in, so nothing is escaped. */
export type Markup = string;

/** Joins elements, the first at the back. */
export function draw(...parts: readonly Markup[]): Markup {
  return parts.join('');
}

/** A rectangle with its upper left corner at (x, y) and corners rounded by `round`. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  round: number,
  fill: Colour,
): Markup {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
}

/** A circle about (x, y). */
export function circle(x: number, y: number, radius: number, fill: Colour): Markup {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

/** An upright ellipse about (x, y). */
export function oval(x: number, y: number, radiusX: number, radiusY: number, fill: Colour): Markup {
  return `<ellipse cx="${x}" cy="${y}" rx="${radiusX}" ry="${radiusY}" fill="${fill}"/>`;
}

/** A filled path. */
export function area(path: string, fill: Colour): Markup {
  return `<path d="${path}" fill="${fill}"/>`;
}

/** A stroked path with round ends. */
export function line(path: string, colour: Colour, width: number): Markup {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** The same thing seen in a mirror that stands in the middle of the 100 by 100 box. */
export function mirrored(markup: Markup): Markup {
  return `<g transform="matrix(-1 0 0 1 100 0)">${markup}</g>`;
}

/** The same thing turned by `degrees` about the middle of the 100 by 100 box. */
export function turned(degrees: number, markup: Markup): Markup {
  return `<g transform="rotate(${degrees} 50 50)">${markup}</g>`;
}
