import { area, circle, draw, line, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Hand tools with jaws and edges, and tools with a motor. */
export const poweredTools = {
  pliers: (p) =>
    draw(
      area('M46 44C36 34 34 18 42 4h7v40z', p.metal),
      area('M54 44c10-10 12-26 4-40h-7v40z', p.metalDark),
      line('M49 12h3M49 20h3M49 28h3', p.ink, 2),
      line('M54 48C42 58 34 70 32 88', p.main, 12),
      line('M46 48c12 10 20 22 22 40', p.dark, 12),
      circle(50, 46, 10, p.metalDark),
      circle(50, 46, 4, p.trim),
    ),
  file: (p) =>
    turned(
      36,
      draw(
        area('M42-10c6-4 10-4 16 0v64H42z', p.metal),
        line('M42-2l16 6M42 8l16 6M42 18l16 6M42 28l16 6M42 38l16 6', p.metalDark, 2.5),
        area('M47 54h6v12h-6z', p.metalDark),
        rect(40, 62, 20, 40, 9, p.main),
        rect(50, 62, 10, 40, 5, p.dark),
      ),
    ),
  'pry-bar': (p) =>
    turned(
      20,
      draw(
        line('M50 22v70', p.main, 10),
        line('M50 24C50 2 74 0 78 16', p.main, 10),
        area('M72 12l12 2-2 14-6-6-8 4z', p.dark),
        area('M44 86h12l4 16h-8l-2-8-2 8h-8z', p.dark),
      ),
    ),
  jigsaw: (p) =>
    draw(
      line('M44 14C62 4 84 14 84 40', p.main, 13),
      rect(16, 22, 30, 48, 8, p.main),
      area('M34 36h52a10 10 0 0 1 10 10v6a10 10 0 0 1-10 10H40z', p.dark),
      rect(16, 30, 12, 30, 4, p.accent),
      rect(6, 70, 78, 9, 3, p.metalDark),
      area('M22 78h7v20l-7-6z', p.metal),
      line('M22 82h2M22 88h2', p.ink, 2),
    ),
  'circular-saw': (p) =>
    draw(
      circle(40, 62, 30, p.metal),
      line(
        'M40 32v.1M55 36v.1M66 47v.1M70 62v.1M66 77v.1M55 88v.1M40 92v.1M25 88v.1M14 77v.1M10 62v.1M14 47v.1M25 36v.1',
        p.metalDark,
        7,
      ),
      area('M6 62a34 34 0 0 1 68 0z', p.main),
      line('M52 34c14-22 40-12 36 16l-10 8', p.main, 11),
      line('M88 46l-10 12', p.dark, 11),
      circle(40, 62, 8, p.accent),
      rect(2, 62, 90, 8, 3, p.metalDark),
    ),
  sander: (p) =>
    draw(
      area('M18 40C18 10 82 10 82 40z', p.main),
      area('M58 19c14 3 24 10 24 21H62c2-8 0-15-4-21z', p.dark),
      rect(26, 38, 48, 24, 5, p.ink),
      area('M72 46h14a10 10 0 0 1 0 20H72z', p.accent),
      rect(14, 62, 72, 14, 5, p.dark),
      rect(8, 76, 84, 8, 3, p.trim),
      rect(8, 82, 84, 8, 4, p.woodDark),
    ),
  router: (p) =>
    draw(
      rect(32, 6, 36, 50, 9, p.main),
      rect(54, 6, 14, 50, 8, p.dark),
      line('M38 16h20M38 24h20', p.light, 3),
      circle(14, 48, 11, p.wood),
      circle(86, 48, 11, p.wood),
      rect(22, 44, 56, 14, 4, p.ink),
      line('M30 58v22M70 58v22', p.metal, 5),
      rect(45, 58, 10, 24, 2, p.metalDark),
      rect(10, 80, 80, 11, 4, p.accent),
    ),
  'soldering-iron': (p) =>
    turned(
      36,
      draw(
        rect(42, 2, 16, 52, 7, p.main),
        rect(50, 2, 8, 52, 5, p.dark),
        rect(40, 48, 20, 10, 4, p.accent),
        rect(46, 56, 8, 24, 2, p.metal),
        area('M46 80h8l-4 16z', p.metalDark),
        line('M50 2c-2-14-18-10-20-22', p.ink, 4),
      ),
    ),
  vacuum: (p) =>
    draw(
      line('M66 34C100 10 96 60 90 88', p.ink, 7),
      rect(78, 82, 22, 10, 4, p.ink),
      line('M30 18c0-14 30-14 30 0', p.ink, 5),
      area('M18 40c0-18 10-24 27-24s27 6 27 24z', p.accent),
      rect(16, 38, 58, 42, 4, p.main),
      rect(58, 38, 16, 42, 4, p.dark),
      rect(16, 36, 58, 8, 3, p.ink),
      circle(26, 84, 8, p.ink),
      circle(64, 84, 8, p.ink),
    ),
  'drill-bits': (p) =>
    draw(
      ...[18, 36, 54, 72].map((x, n) =>
        draw(
          area(`M${x} ${8 + 8 * n}l6-6 6 6v60H${x}z`, p.metal),
          line(
            `M${x + 1} ${20 + 8 * n}l10 8M${x + 1} ${34 + 6 * n}l10 8M${x + 1} ${46 + 4 * n}l10 8`,
            p.metalDark,
            3,
          ),
        ),
      ),
      rect(8, 66, 86, 26, 5, p.main),
      rect(8, 80, 86, 12, 5, p.dark),
      line('M18 74h64', p.trim, 3),
    ),
  vice: (p) =>
    draw(
      rect(10, 78, 72, 14, 4, p.dark),
      area('M24 46h40v34H30z', p.main),
      rect(14, 26, 22, 28, 4, p.main),
      rect(56, 26, 22, 28, 4, p.dark),
      rect(34, 28, 5, 18, 1, p.metal),
      rect(53, 28, 5, 18, 1, p.metal),
      rect(76, 38, 14, 8, 2, p.metalDark),
      line('M92 22v42', p.metal, 5),
      circle(92, 22, 4, p.accent),
      circle(92, 64, 4, p.accent),
    ),
  'crochet-hook': (p) =>
    draw(
      turned(
        30,
        draw(
          line('M40 0v96', p.metal, 5),
          line('M40 2c0-8 9-8 8 2', p.metalDark, 4),
          rect(35, 44, 10, 40, 5, p.main),
        ),
      ),
      turned(
        -12,
        draw(
          line('M64 8v86', p.metal, 5),
          line('M64 10c0-8 9-8 8 2', p.metalDark, 4),
          rect(59, 44, 10, 40, 5, p.accent),
        ),
      ),
    ),
} satisfies Record<string, Shape>;
