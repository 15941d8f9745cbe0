import { area, circle, draw, line, mirrored, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** A die's face with five pips, its upper left corner at (x, y). */
function die(x: number, y: number, size: number, fill: string, pip: string): string {
  const near = size * 0.25;
  const far = size * 0.75;
  const dots = [
    [near, near],
    [far, near],
    [size / 2, size / 2],
    [near, far],
    [far, far],
  ] as const;
  return draw(
    rect(x, y, size, size, size * 0.2, fill),
    ...dots.map(([dx, dy]) => circle(x + dx, y + dy, size * 0.09, pip)),
  );
}

/** Things for small children, and things to play. */
export const nurseryGames = {
  stacker: (p) =>
    draw(
      rect(46, 6, 8, 70, 4, p.woodDark),
      circle(50, 12, 10, p.accent),
      rect(32, 22, 36, 16, 8, p.main),
      rect(26, 38, 48, 16, 8, '#f4b740'),
      rect(20, 54, 60, 16, 8, p.accent),
      rect(14, 70, 72, 16, 8, p.dark),
      rect(10, 84, 80, 8, 4, p.wood),
    ),
  rattle: (p) =>
    turned(
      28,
      draw(
        rect(45, 48, 10, 36, 5, p.wood),
        circle(50, 90, 11, p.wood),
        circle(50, 90, 5, p.trim),
        circle(50, 26, 28, p.main),
        area('M68 5a28 28 0 0 1-38 41c20 2 42-12 38-41z', p.dark),
        rect(22, 21, 56, 11, 0, p.accent),
        circle(40, 14, 4, p.light),
      ),
    ),
  bib: (p) =>
    draw(
      area(
        'M30 8c-10 8-8 26 4 32 10 5 22 5 32 0 12-6 14-24 4-32 8 0 12 4 16 10 4 12 2 22 2 34 0 24-12 40-38 40S12 76 12 52c0-12-2-22 2-34 4-6 8-10 16-10z',
        p.main,
      ),
      area('M72 8c8 0 10 4 14 10 4 12 2 22 2 34 0 24-12 40-38 40 30-16 40-52 22-84z', p.dark),
      line('M20 56c2 18 12 28 30 28s28-10 30-28', p.accent, 3.5),
      circle(42, 62, 4, p.trim),
      circle(58, 62, 4, p.trim),
      line('M44 70c4 4 8 4 12 0', p.trim, 3),
    ),
  pram: (p) =>
    draw(
      line('M82 40l12-14', p.ink, 5),
      area('M16 44a32 32 0 0 1 32-32v32z', p.accent),
      area('M48 12a32 32 0 0 0-14 32h14z', p.accentDark),
      area('M14 44h70c0 18-12 28-26 28H40c-14 0-26-10-26-28z', p.main),
      area('M66 44h18c0 18-12 28-26 28h-4c8-6 12-16 12-28z', p.dark),
      line('M36 72l-6 8M62 72l6 8', p.metalDark, 4),
      circle(30, 82, 10, p.ink),
      circle(30, 82, 5, p.trim),
      circle(68, 82, 10, p.ink),
      circle(68, 82, 5, p.trim),
    ),
  'building-blocks': (p) =>
    draw(
      rect(10, 56, 36, 36, 4, p.main),
      rect(54, 56, 36, 36, 4, p.accent),
      rect(32, 20, 36, 36, 4, '#f4b740'),
      circle(28, 74, 9, p.light),
      area('M72 64l10 18H62z', p.trim),
      rect(42, 30, 16, 16, 2, p.trim),
    ),
  'soft-toy': (p) =>
    draw(
      circle(28, 20, 12, p.main),
      circle(72, 20, 12, p.main),
      oval(50, 76, 28, 18, p.main),
      circle(24, 66, 10, p.dark),
      circle(76, 66, 10, p.dark),
      circle(50, 36, 28, p.main),
      oval(50, 44, 13, 10, p.light),
      oval(50, 77, 15, 11, p.light),
      circle(40, 32, 3, p.ink),
      circle(60, 32, 3, p.ink),
      oval(50, 40, 4, 3, p.ink),
    ),
  'card-deck': (p) =>
    draw(
      turned(-14, draw(rect(20, 16, 44, 66, 5, p.dark), rect(24, 20, 36, 58, 3, p.main))),
      turned(
        8,
        draw(
          rect(36, 18, 46, 70, 5, p.trim),
          area('M59 38l14 16-14 16-14-16z', p.accent),
          circle(43, 26, 3, p.accent),
          circle(75, 80, 3, p.accent),
        ),
      ),
    ),
  'dice-set': (p) =>
    draw(turned(-12, die(6, 42, 46, p.main, p.trim)), turned(14, die(52, 34, 40, p.accent, p.trim))),
  'game-board': (p) =>
    draw(
      area('M20 34h60l14 50H6z', p.dark),
      area('M20 30h60l14 50H6z', p.main),
      area(
        'M24 34h13l-3 14H21zM50 34h13l2 14H50zM34 48h16v16H30zM65 48h14l4 16H67zM16 64h14l-3 12H13zM50 64h17l2 12H50z',
        p.light,
      ),
      circle(34, 42, 8, p.accentDark),
      circle(34, 38, 8, p.accent),
      circle(66, 60, 9, p.ink),
      circle(66, 55, 9, p.trim),
    ),
  puzzle: (p) =>
    draw(
      area(
        'M10 14h30c-4 10 2 16 8 16s12-6 8-16h34v34c-10-4-16 2-16 8s6 12 16 8v28H10V62c10 4 16-2 16-8s-6-12-16-8z',
        p.main,
      ),
      area('M90 64v28H10l40-22c14-2 26-10 24-16 2 8 8 12 16 10z', p.dark),
      circle(28, 28, 4, p.light),
      line('M20 80h24', p.light, 4),
    ),
  meeple: (p) =>
    draw(
      area(
        'M50 8c11 0 17 8 16 18l-2 6c14 4 28 10 28 20 0 6-6 8-12 8l-10-1 16 26c2 4 0 7-4 7H62c-4 0-6-8-12-8s-8 8-12 8H18c-4 0-6-3-4-7l16-26-10 1c-6 0-12-2-12-8 0-10 14-16 28-20l-2-6C33 16 39 8 50 8z',
        p.main,
      ),
      area(
        'M58 10c6 2 9 8 8 16l-2 6c14 4 28 10 28 20 0 6-6 8-12 8l-10-1 16 26c2 4 0 7-4 7H66c-2-26-4-56-8-82z',
        p.dark,
      ),
    ),
  'chess-set': (p) =>
    draw(
      circle(32, 26, 11, p.light),
      area('M24 38h16l4 40H20z', p.light),
      rect(14, 78, 36, 14, 4, p.light),
      area('M66 12h6v6h6v6h-6v6l8 8-3 40H61l-3-40 8-8v-6h-6v-6h6z', p.dark),
      rect(50, 78, 38, 14, 4, p.dark),
      line('M22 38h20M60 42h20', p.main, 4),
    ),
  kite: (p) =>
    draw(
      line('M40 66c-4 12 10 12 6 26', p.ink, 3),
      area('M54 4l28 32-42 32L22 22z', p.main),
      area('M54 4l28 32-28 4z', p.accent),
      area('M40 68l14-28 28-4z', p.dark),
      mirrored(area('M54 82l-8-4v8zM54 82l8-4v8z', p.accentDark)),
    ),
} satisfies Record<string, Shape>;
