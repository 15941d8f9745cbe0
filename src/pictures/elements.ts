import type { Colour } from './colour.js';

/** SVG elements as text. Only numbers, path data and colours of our own making go in, so nothing is escaped. */
export type Markup = string;

/** Joins elements, the first at the back. */
export function draw(...parts: readonly Markup[]): Markup {
  return parts.join('');
}

/** A rectangle with square corners, its upper left one at (x, y). */
export function rect(x: number, y: number, width: number, height: number, fill: Colour): Markup {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="0" fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: Colour): Markup {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

/** An upright ellipse about (x, y). */
export function oval(x: number, y: number, radiusX: number, radiusY: number, fill: Colour): Markup {
  return `<ellipse cx="${x}" cy="${y}" rx="${radiusX}" ry="${radiusY}" fill="${fill}"/>`;
}

export function area(path: string, fill: Colour): Markup {
  return `<path d="${path}" fill="${fill}"/>`;
}
