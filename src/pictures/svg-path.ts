import { arcPoints, type Point } from './arc.js';

/** One stretch of a path with the pen down: absolute points it passes or is drawn to, and path data that draws it alone. */
export interface Subpath {
  readonly points: readonly Point[];
  readonly data: string;
}

/** How many numbers each path command takes at a time. */
const TAKES: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  t: 2,
  h: 1,
  v: 1,
  s: 4,
  q: 4,
  c: 6,
  a: 7,
  z: 0,
};

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?';
const PLAIN = new RegExp(`(${NUMBER})`, 'gi');
/** An arc's two flags may stand without space between. */
const ARC = new RegExp(
  `${[NUMBER, NUMBER, NUMBER, '[01]', '[01]', NUMBER, NUMBER].map((part) => `(${part})`).join('[\\s,]*')}`,
  'gi',
);

/** A path's stretches, with end and control points, and points along arcs, in order. Grammar: SVG 2, chapter 9.3. */
export function subpaths(path: string): readonly Subpath[] {
  const found: Subpath[] = [];
  let at: Point = { x: 0, y: 0 };
  let points: Point[] = [];
  let data = '';
  const close = (): void => {
    if (points.length > 0) found.push({ points, data });
  };
  for (const [command, letter = '', rest = ''] of path.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const kind = letter.toLowerCase();
    const reached = run(kind, rest, at, letter === kind);
    if (kind === 'm') {
      close();
      [points, data] = [[], `M${reached[0]?.x} ${reached[0]?.y}${lines(reached.slice(1))}`];
    } else data += command;
    points.push(...reached);
    at = kind === 'z' ? (points[0] ?? at) : (reached.at(-1) ?? at);
  }
  close();
  return found;
}

/** The absolute points one command passes. */
function run(kind: string, text: string, from: Point, relative: boolean): Point[] {
  const reached: Point[] = [];
  let at = from;
  for (const values of groups(kind, text)) {
    reached.push(...step(kind, values, at, relative ? at : { x: 0, y: 0 }));
    at = reached.at(-1) ?? at;
  }
  return reached;
}

function groups(kind: string, text: string): number[][] {
  const takes = TAKES[kind] ?? 0;
  if (takes === 0) return [];
  const flat = [...text.matchAll(kind === 'a' ? ARC : PLAIN)].flatMap((match) => match.slice(1).map(Number));
  return Array.from({ length: Math.floor(flat.length / takes) }, (_, n) =>
    flat.slice(n * takes, (n + 1) * takes),
  );
}

function step(kind: string, values: readonly number[], at: Point, from: Point): Point[] {
  const [first = 0] = values;
  if (kind === 'h') return [{ x: from.x + first, y: at.y }];
  if (kind === 'v') return [{ x: at.x, y: from.y + first }];
  if (kind === 'a') return arc(values, at, from);
  return Array.from({ length: values.length / 2 }, (_, n) => ({
    x: from.x + (values[2 * n] ?? 0),
    y: from.y + (values[2 * n + 1] ?? 0),
  }));
}

function arc(values: readonly number[], at: Point, origin: Point): Point[] {
  const [radiusX = 0, radiusY = 0, , large, sweep, x = 0, y = 0] = values;
  const to = { x: origin.x + x, y: origin.y + y };
  return arcPoints({ from: at, to, radiusX, radiusY, large: large === 1, sweep: sweep === 1 });
}

function lines(points: readonly Point[]): string {
  return points.map(({ x, y }) => `L${x} ${y}`).join('');
}
