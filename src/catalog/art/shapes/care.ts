import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Bathroom, grooming and exercise. */
export const care = {
  razor: (p) =>
    turned(
      22,
      draw(
        rect(44, 26, 12, 72, 6, p.main),
        rect(50, 26, 6, 72, 3, p.dark),
        line('M45 76h10M45 84h10', p.light, 2.5),
        area('M46 18h8l2 12H44z', p.metalDark),
        rect(22, 2, 56, 18, 5, p.metal),
        rect(22, 9, 56, 5, 0, p.metalDark),
        rect(22, 2, 56, 5, 2, p.accent),
      ),
    ),
  comb: (p) =>
    turned(
      -18,
      draw(
        rect(4, 24, 92, 24, 10, p.main),
        rect(4, 40, 92, 8, 0, p.dark),
        ...[8, 17, 26, 35, 44].map((x) => rect(x, 40, 5, 38, 2, p.main)),
        ...[52, 59, 66, 73, 80, 87].map((x) => rect(x, 40, 4, 38, 2, p.main)),
        line('M14 31h60', p.light, 3),
      ),
    ),
  hairbrush: (p) =>
    turned(
      30,
      draw(
        rect(44, 54, 12, 48, 6, p.main),
        rect(50, 54, 6, 48, 3, p.dark),
        oval(50, 28, 25, 34, p.main),
        oval(50, 28, 18, 27, p.accent),
        line(
          'M44 12v.1M56 12v.1M40 22v.1M50 22v.1M60 22v.1M40 34v.1M50 34v.1M60 34v.1M44 45v.1M56 45v.1',
          p.ink,
          4,
        ),
      ),
    ),
  toothbrush: (p) =>
    turned(
      30,
      draw(
        rect(44, -8, 11, 110, 5.5, p.main),
        rect(50, 40, 5, 62, 2.5, p.dark),
        rect(54, -6, 14, 9, 2, p.trim),
        rect(54, 4, 14, 9, 2, p.accent),
        rect(54, 14, 14, 9, 2, p.trim),
        rect(54, 24, 14, 7, 2, p.accent),
      ),
    ),
  mask: (p) =>
    draw(
      line('M8 46C-4 30 20 16 30 16M92 46c12-16-12-30-22-30', p.accentDark, 4),
      area(
        'M6 40c14-10 30-6 44-6s30-4 44 6c2 24-8 38-24 38-12 0-14-10-20-10s-8 10-20 10C14 78 4 64 6 40z',
        p.main,
      ),
      area('M50 34c14 0 30-4 44 6 2 24-8 38-24 38-12 0-14-10-20-10z', p.dark),
      line('M18 54c4 8 14 10 22 4M60 58c8 6 18 4 22-4', p.trim, 3.5),
      line('M10 42c14-6 28-2 40-2s26-4 40 2', p.light, 3),
    ),
  'foam-roller': (p) =>
    draw(
      rect(10, 38, 72, 52, 6, p.main),
      rect(10, 68, 72, 22, 6, p.dark),
      line('M24 40v48M38 40v48M52 40v48', p.light, 4),
      line('M12 54h56M12 72h56', p.light, 3),
      oval(78, 64, 16, 26, p.light),
      oval(78, 64, 9, 15, p.ink),
    ),
  dumbbell: (p) =>
    turned(
      -14,
      draw(
        rect(20, 45, 60, 10, 3, p.metalDark),
        rect(20, 45, 60, 5, 2, p.metal),
        rect(10, 24, 15, 52, 6, p.main),
        rect(0, 34, 13, 32, 5, p.dark),
        rect(75, 24, 15, 52, 6, p.main),
        rect(87, 34, 13, 32, 5, p.dark),
        line('M16 32v28M81 32v28', p.light, 3),
      ),
    ),
  kettlebell: (p) =>
    draw(
      area(
        'M26 48L22 22C20 12 28 8 36 8h28c8 0 16 4 14 14l-4 26H62l4-22c1-4-1-6-4-6H38c-3 0-5 2-4 6l4 22z',
        p.dark,
      ),
      circle(50, 60, 33, p.main),
      area('M73 36a33 33 0 0 1-50 43c28 8 52-14 50-43z', p.dark),
      rect(30, 85, 40, 7, 3, p.dark),
      circle(48, 62, 11, p.trim),
      circle(48, 62, 7, p.accent),
      line('M31 46c-4 5-6 9-6 15', p.light, 4),
    ),
  compact: (p) =>
    draw(
      circle(50, 34, 30, p.dark),
      circle(50, 34, 24, '#d7e8ee'),
      area('M34 44l24-28c5 2 8 5 10 9L46 54c-5-2-9-5-12-10z', '#eef7f9'),
      oval(50, 80, 40, 12, p.dark),
      oval(50, 75, 40, 13, p.main),
      oval(50, 73, 28, 8, p.accent),
    ),
  'pump-bottle': (p) =>
    draw(
      area('M28 8h28a4 4 0 0 1 4 4v6H44v-4H28z', p.accent),
      rect(47, 14, 7, 18, 1, p.accentDark),
      rect(36, 28, 28, 10, 3, p.accent),
      area('M36 36h28c6 4 10 8 10 16v34a6 6 0 0 1-6 6H32a6 6 0 0 1-6-6V52c0-8 4-12 10-16z', p.main),
      area('M60 36h4c6 4 10 8 10 16v34a6 6 0 0 1-6 6h-8z', p.dark),
      rect(32, 56, 36, 24, 3, p.trim),
      line('M40 64h20M40 71h12', p.accentDark, 3),
    ),
  'skipping-rope': (p) =>
    draw(
      line('M24 54C20 104 80 104 76 54', p.accent, 5),
      line('M24 54C8 20 46 20 50 60s30 40 26-6', p.accent, 5),
      rect(18, 14, 13, 42, 6, p.main),
      rect(69, 14, 13, 42, 6, p.dark),
      line('M24 22v18M75 22v18', p.light, 3),
    ),
  'resistance-band': (p) =>
    draw(
      oval(50, 58, 42, 32, p.dark),
      oval(50, 52, 42, 32, p.main),
      oval(50, 50, 30, 20, p.ink),
      oval(50, 54, 30, 17, p.accent),
      line('M14 62c6 12 18 18 30 20', p.light, 4),
    ),
} satisfies Record<string, Shape>;
