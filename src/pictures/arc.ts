export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many points stand for an arc: every 30 degrees of a full turn keeps the box within 4 % of the radius. */
const STEPS = 12;

/** What a path's arc command says, without the rotation of its axes, which none of our drawings needs. */
export interface Arc {
  readonly from: Point;
  readonly to: Point;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** Points along an arc, its end last. Source: SVG 2, appendix B.2.4 and B.2.5 (radii too small are scaled up). */
export function arcPoints({ from, to, radiusX, radiusY, large, sweep }: Arc): Point[] {
  if (radiusX === 0 || radiusY === 0) return [to];
  const [a, b] = [from, to].map(({ x, y }) => ({ x: x / radiusX, y: y / radiusY })) as [Point, Point];
  const half = Math.hypot(b.x - a.x, b.y - a.y) / 2;
  if (half === 0) return [to];
  const radius = Math.max(1, half);
  const away = (Math.sqrt(radius ** 2 - half ** 2) / (2 * half)) * (large === sweep ? -1 : 1);
  const centre = { x: (a.x + b.x) / 2 - away * (b.y - a.y), y: (a.y + b.y) / 2 + away * (b.x - a.x) };
  const begin = Math.atan2(a.y - centre.y, a.x - centre.x);
  const turn = Math.atan2(b.y - centre.y, b.x - centre.x) - begin;
  const full = 2 * Math.PI;
  const through = sweep ? (turn + full) % full : (turn - full) % full;
  const along = Array.from({ length: STEPS - 1 }, (_, n) => begin + (through * (n + 1)) / STEPS);
  return [
    ...along.map((angle) => ({
      x: (centre.x + radius * Math.cos(angle)) * radiusX,
      y: (centre.y + radius * Math.sin(angle)) * radiusY,
    })),
    to,
  ];
}
