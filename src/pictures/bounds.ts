import type { Point } from './arc.js';
import { subpaths } from './svg-path.js';

/** An upright box in the drawing's own units. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The box around the paths, circles, ellipses and rectangles of a drawing, or undefined where it has none.
 * Control points count as if the line went through them, and transforms are ignored: near enough to place a thing.
 */
export function boundsOf(markup: string): Bounds | undefined {
  const points: Point[] = [];
  for (const [, path = ''] of markup.matchAll(/ d="([^"]*)"/g)) {
    for (const stretch of subpaths(path)) points.push(...stretch.points);
  }
  for (const [, kind = '', attributes = ''] of markup.matchAll(/<(circle|ellipse|rect)([^>]*)>/g)) {
    points.push(...(kind === 'rect' ? rectCorners(attributes) : roundCorners(attributes)));
  }
  if (points.length === 0) return undefined;
  return points.reduce<Bounds>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

function rectCorners(attributes: string): Point[] {
  const x = attribute(attributes, 'x');
  const y = attribute(attributes, 'y');
  return [
    { x, y },
    { x: x + attribute(attributes, 'width'), y: y + attribute(attributes, 'height') },
  ];
}

function roundCorners(attributes: string): Point[] {
  const x = attribute(attributes, 'cx');
  const y = attribute(attributes, 'cy');
  const across = attribute(attributes, 'rx') || attribute(attributes, 'r');
  const down = attribute(attributes, 'ry') || attribute(attributes, 'r');
  return [
    { x: x - across, y: y - down },
    { x: x + across, y: y + down },
  ];
}

function attribute(attributes: string, name: string): number {
  return Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
}
