import type { Tuning } from '../experiments/outcome.js';
import { share } from './numbers.js';
import { axisEnd, svg, tenth, text } from './svg.js';

const WIDTH = 420;
const HEIGHT = 220;
const FRAME = { left: 60, right: 20, top: 40, bottom: 40 };
const COLOUR = '#0f766e';

/** What each value of a parameter reached on the validation split, the values at equal steps; the chosen one is filled. */
export function curveOf({ of, measure, tried, chosen }: Tuning): string {
  const most = axisEnd(Math.max(...tried.map(({ quality }) => quality), 1e-9));
  const step = (WIDTH - FRAME.left - FRAME.right) / Math.max(1, tried.length - 1);
  const y = (quality: number) =>
    HEIGHT - FRAME.bottom - (quality / most) * (HEIGHT - FRAME.top - FRAME.bottom);
  const points = tried.map(({ value, quality }, i) => ({
    value,
    quality,
    x: FRAME.left + i * step,
    y: y(quality),
  }));
  const line = points.map((point) => `${tenth(point.x)},${tenth(point.y)}`).join(' ');
  return svg(WIDTH, HEIGHT, `${measure} by ${of}`, [
    text(16, 22, `${measure} by ${of}`, 'font-weight="600" font-size="14"'),
    ...[0, 0.5, 1].map(
      (part) =>
        `<line x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${tenth(y(part * most))}" y2="${tenth(y(part * most))}" stroke="#e5e7eb"/>` +
        text(FRAME.left - 8, y(part * most) + 4, share(part * most), 'text-anchor="end" fill="#4b5563"'),
    ),
    `<polyline points="${line}" fill="none" stroke="${COLOUR}" stroke-width="2"/>`,
    ...points.map(
      ({ value, quality, x, y: at }) =>
        `<circle cx="${tenth(x)}" cy="${tenth(at)}" r="4" fill="${value === chosen ? COLOUR : '#fff'}" stroke="${COLOUR}" stroke-width="2"/>` +
        text(x, at - 9, share(quality), 'text-anchor="middle" fill="#111827"') +
        text(x, HEIGHT - FRAME.bottom + 16, String(value), 'text-anchor="middle" fill="#4b5563"'),
    ),
  ]);
}
