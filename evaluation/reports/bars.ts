import type { Interval } from '../measures/bootstrap.js';
import { share } from './numbers.js';
import { axisEnd, svg, tenth, text } from './svg.js';

export interface Bar {
  readonly name: string;
  /** Bars of one group have one colour. */
  readonly group: string;
  readonly value: Interval;
}

const ROW = 22;
const LEFT = 250;
const WIDTH = 760;
const TOP = 52;
const BOTTOM = 30;
const COLOURS = ['#6b7280', '#0f766e', '#b45309', '#6d28d9', '#be123c'];

/** Horizontal bars with their intervals as an SVG. */
export function barsOf(title: string, measure: string, bars: readonly Bar[]): string {
  const most = axisEnd(Math.max(...bars.map(({ value }) => value.high), 1e-9));
  const x = (value: number) => LEFT + (value / most) * (WIDTH - LEFT - 60);
  const height = TOP + bars.length * ROW + BOTTOM;
  const groups = [...new Set(bars.map(({ group }) => group))];
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => part * most);
  return svg(WIDTH, height, `${title}: ${measure}`, [
    text(16, 22, `${title}: ${measure}, mean and 95 % interval`, 'font-weight="600" font-size="14"'),
    ...legend(groups),
    ...ticks.map(
      (tick) =>
        `<line x1="${tenth(x(tick))}" x2="${tenth(x(tick))}" y1="${TOP - 4}" y2="${height - BOTTOM}" stroke="#e5e7eb"/>` +
        text(x(tick), height - BOTTOM + 16, share(tick), 'text-anchor="middle" fill="#4b5563"'),
    ),
    ...bars.map((bar, i) =>
      barOf(bar, TOP + i * ROW, x, COLOURS[groups.indexOf(bar.group) % COLOURS.length]),
    ),
  ]);
}

function barOf({ name, value }: Bar, y: number, x: (value: number) => number, colour = '#000'): string {
  const middle = y + ROW / 2;
  return [
    text(LEFT - 8, middle + 4, name, 'text-anchor="end" fill="#111827"'),
    `<rect x="${LEFT}" y="${y + 4}" width="${tenth(x(value.mean) - LEFT)}" height="${ROW - 8}" fill="${colour}"/>`,
    `<path d="M${tenth(x(value.low))} ${middle}H${tenth(x(value.high))}M${tenth(x(value.low))} ${middle - 4}v8M${tenth(x(value.high))} ${middle - 4}v8" stroke="#111827" fill="none"/>`,
    text(x(value.high) + 6, middle + 4, share(value.mean), 'fill="#111827"'),
  ].join('');
}

function legend(groups: readonly string[]): string[] {
  return groups.map((group, i) => {
    const at = LEFT + i * 130;
    return `<rect x="${at}" y="30" width="10" height="10" fill="${COLOURS[i % COLOURS.length]}"/>${text(at + 15, 39, group, 'fill="#374151"')}`;
  });
}
