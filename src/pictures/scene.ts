import type { Chooser } from '../text/hash.js';
import type { Bounds } from './bounds.js';
import { type Ground, ground, type Tint } from './department-tint.js';
import type { Drawing } from './drawing.js';
import { area, circle, draw, oval, rect } from './elements.js';

/** The side of a picture. */
export const SIDE = 320;

/** The large soft shape behind the thing; `x` is where its middle stands, `floor` where the land begins. */
const BACKDROPS: readonly ((x: number, floor: number, colours: Ground) => string)[] = [
  (x, floor, { shape }) => circle(x, floor - 74, 122, shape),
  (x, floor, { shape }) => circle(x, floor - 20, 128, shape),
  (x, floor, { shape }) => area(`M${x - 104} 330V${floor - 104}a104 104 0 0 1 208 0V330z`, shape),
  (x, floor, { shape, far }) =>
    draw(
      area(`M${x - 118} 330V${floor - 86}a118 118 0 0 1 236 0V330z`, shape),
      area(`M${x - 84} 330V${floor - 76}a84 84 0 0 1 168 0V330z`, far),
    ),
  (x, floor, { shape }) =>
    area(
      `M${x - 130} ${floor - 50}c-14-74 44-136 116-130 70 6 108 20 130 84 20 60-14 120-74 132-74 14-158-10-172-86z`,
      shape,
    ),
  (x, floor, { shape, far }) => draw(circle(x, floor, 134, shape), circle(x, floor, 92, far)),
  (x, floor, { shape }) => draw(circle(x - 52, floor - 84, 96, shape), circle(x + 78, floor - 44, 70, shape)),
];

/** The land; `floor` is its height under the thing. */
const LANDS: readonly ((floor: number, colours: Ground) => string)[] = [
  (floor, { near }) => area(`M0 ${floor + 8}Q160 ${floor - 26} 320 ${floor + 12}V320H0z`, near),
  (floor, { near }) =>
    area(`M0 ${floor + 24}C80 ${floor - 16} 200 ${floor - 18} 320 ${floor - 4}V320H0z`, near),
  (floor, { near }) =>
    area(`M0 ${floor - 6}C120 ${floor - 16} 240 ${floor - 14} 320 ${floor + 22}V320H0z`, near),
  (floor, { near }) => rect(0, floor - 8, SIDE, SIDE - floor + 8, near),
  (floor, { far, near }) =>
    draw(
      area(`M0 ${floor - 34}Q110 ${floor - 58} 320 ${floor + 20}V320H0z`, far),
      area(`M0 ${floor + 18}Q190 ${floor - 34} 320 ${floor - 2}V320H0z`, near),
    ),
  (floor, { far, near }) =>
    draw(
      area(`M0 ${floor + 10}Q210 ${floor - 66} 320 ${floor - 30}V320H0z`, far),
      area(`M0 ${floor - 2}Q130 ${floor - 26} 320 ${floor + 20}V320H0z`, near),
    ),
  (floor, { near, far }) => draw(rect(0, floor - 10, SIDE, SIDE, near), rect(0, floor + 44, SIDE, SIDE, far)),
];

/** Everything behind and under a figure, and the figure in its place. */
export function scene(figure: Drawing, tint: Tint, choose: Chooser): string {
  const colours = ground(tint, choose.one('lean', [-32, -18, 14, 26]), choose.between('pale', 0, 1) < 0.3);
  const floor = Math.round(choose.between('floor', 236, 250));
  const backdropAt = Math.round(160 + choose.between('backdrop at', -46, 46));
  const backdrop = choose.one('backdrop', BACKDROPS)(backdropAt, floor, colours);
  const land = choose.one('land', LANDS)(floor, colours);
  const placed = place(figure, floor + choose.between('rest', 6, 14), choose);
  const shadow = oval(round(placed.x), round(placed.y), round(placed.width * 0.46), 7, colours.shadow);
  return draw(rect(0, 0, SIDE, SIDE, colours.back), backdrop, land, shadow, placed.markup);
}

interface Placed {
  readonly markup: string;
  /** The middle of the line the figure rests on, and how wide the figure is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The figure at an even visual weight, standing at height `y`, somewhat turned and perhaps mirrored. */
function place({ markup, bounds, oneWay }: Drawing, y: number, choose: Chooser): Placed {
  const { width, height } = size(bounds);
  const fit = Math.min(216 / width, 190 / height, 176 / Math.sqrt(width * height));
  const scale = fit * choose.between('scale', 0.94, 1.06);
  const x = 160 + choose.between('x', -12, 12);
  const turn = choose.between('turn', -3.5, 3.5);
  const mirror = !oneWay && choose.between('mirror', 0, 1) < 0.35 ? -1 : 1;
  const middle = (bounds.left + bounds.right) / 2;
  const transform = `translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(scale * mirror)} ${round(scale)}) translate(${round(-middle)} ${round(-bounds.bottom)})`;
  return { markup: `<g transform="${transform}">${markup}</g>`, x, y, width: width * scale };
}

function size({ left, top, right, bottom }: Bounds): { readonly width: number; readonly height: number } {
  return { width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
