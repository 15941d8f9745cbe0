import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Soft flat and rolled things. */
export const textiles = {
  roll: (p) =>
    draw(
      area('M6 84a5 5 0 0 1 5-5h66v13H11a5 5 0 0 1-5-5z', p.light),
      rect(20, 36, 62, 50, 8, p.main),
      rect(20, 66, 62, 26, 8, p.dark),
      oval(80, 64, 16, 28, p.light),
      oval(80, 64, 12, 22, p.dark),
      oval(80, 64, 8, 15, p.light),
      oval(80, 64, 4, 8, p.dark),
      rect(34, 36, 8, 56, 0, p.accent),
    ),
  mat: (p) =>
    draw(
      area('M22 44h74l-14 44H8z', p.dark),
      area('M22 40h74l-14 44H8z', p.main),
      area('M28 46h60l-10 32H18z', p.light),
      area('M31 50h51l-7 24H24z', p.main),
      rect(12, 26, 84, 18, 9, p.dark),
      rect(12, 24, 84, 17, 8.5, p.accent),
      circle(21, 33, 5.5, p.trim),
      circle(21, 33, 2.5, p.accentDark),
    ),
  cloth: (p) =>
    draw(
      area('M14 24c24-6 48 4 72-2l4 62c-26 8-52-4-80 6z', p.main),
      area('M62 25c8 0 16-1 24-3l4 62c-8 2-16 3-24 2z', p.dark),
      line('M17 76c24-6 46 4 68-1', p.accent, 5),
      line('M30 30l-2 38M46 31l0 38', p.light, 3),
    ),
  towel: (p) =>
    draw(
      rect(6, 8, 88, 7, 3.5, p.metalDark),
      area('M18 9h58v66H18z', p.main),
      area('M36 9h48a4 4 0 0 1 4 4v71H36z', p.dark),
      area('M18 9h60v79H18z', p.main),
      rect(18, 62, 60, 5, 0, p.accent),
      rect(18, 70, 60, 5, 0, p.accent),
      line('M22 92v-4M32 92v-4M42 92v-4M52 92v-4M62 92v-4M72 92v-4', p.light, 3),
      rect(18, 9, 60, 7, 0, p.light),
    ),
  strap: (p) =>
    draw(
      line('M20 26c40-26 78 8 56 36-20 24-60 12-52-8 6-14 32-10 32 6 0 20-24 30-42 28', p.dark, 13),
      line('M20 24c40-26 78 8 56 36-20 24-60 12-52-8 6-14 32-10 32 6 0 20-24 30-42 28', p.main, 12),
      rect(6, 10, 22, 26, 4, p.metalDark),
      rect(11, 15, 12, 16, 2, p.trim),
      line('M11 88h10', p.accent, 12),
    ),
  cushion: (p) =>
    draw(
      area(
        'M12 14c4-4 8 0 12 2 18 3 34 3 52 0 4-2 8-6 12-2s0 8-1 12c-3 18-3 34 0 50 1 4 5 8 1 12s-8 0-12-2c-18-3-34-3-52 0-4 2-8 6-12 2s0-8 1-12c3-16 3-32 0-50-1-4-5-8-1-12z',
        p.main,
      ),
      area(
        'M76 16c4-2 8-6 12-2s0 8-1 12c-3 18-3 34 0 50 1 4 5 8 1 12s-8 0-12-2c-18-3-34-3-52 0 34-8 52-28 52-70z',
        p.dark,
      ),
      line('M20 36c20 4 40 4 60 0M19 51c20 3 42 3 62 0M20 66c20-2 40-2 60 0', p.accent, 4.5),
      line('M26 24c8 1 16 2 22 2', p.light, 4),
    ),
  rug: (p) =>
    draw(
      line('M14 42H8M12 52H6M10 62H4M9 72H3M8 82H2', p.trim, 3),
      line('M86 42h6M88 52h6M90 62h6M91 72h6M92 82h6', p.trim, 3),
      area('M16 36h68l8 52H8z', p.main),
      area('M20 42h60l1 6H19zM16 74h68l1 8H15z', p.accent),
      area('M50 50l16 11-16 11-16-11z', p.light),
      area('M50 55l8 6-8 6-8-6z', p.accentDark),
      area('M24 54l8 7-8 7-6-7zM76 54l6 7-6 7-8-7z', p.light),
    ),
  blanket: (p) =>
    draw(
      rect(10, 66, 80, 24, 10, p.dark),
      rect(10, 50, 80, 24, 10, p.main),
      rect(10, 34, 80, 24, 10, p.light),
      rect(24, 34, 12, 56, 0, p.accent),
      rect(42, 34, 5, 56, 0, p.accentDark),
      line('M16 58h70M16 74h70', p.dark, 2.5),
      line('M60 90v4M66 90v4M72 90v4M78 90v4', p.dark, 2.5),
    ),
  fabric: (p) =>
    draw(
      area('M12 20h52v72H12a6 6 0 0 1-6-6V26a6 6 0 0 1 6-6z', p.main),
      area('M30 26h58a6 6 0 0 1 6 6v60H30z', p.dark),
      area('M30 20h58a6 6 0 0 1 6 6v58c-22 6-40-6-64 0z', p.light),
      circle(44, 34, 5, p.accent),
      circle(62, 42, 5, p.accent),
      circle(80, 34, 5, p.accent),
      circle(44, 56, 5, p.accent),
      circle(62, 64, 5, p.accent),
      circle(80, 56, 5, p.accent),
      area('M94 84c-22 6-40-6-64 0V20h6v60c20-4 38 5 58 0z', p.main),
    ),
  bolster: (p) =>
    draw(
      rect(6, 38, 78, 52, 20, p.main),
      area('M6 68c26 6 52 6 78 0v2a20 20 0 0 1-20 20H26A20 20 0 0 1 6 70z', p.dark),
      oval(80, 64, 15, 26, p.light),
      oval(80, 64, 9, 17, p.accent),
      circle(80, 64, 3.5, p.accentDark),
      line('M18 42c14-6 30-4 46-2', p.light, 4),
      line('M30 39c-6 16-6 34 0 50', p.accent, 4),
    ),
  'sleeping-bag': (p) =>
    turned(
      18,
      draw(
        area('M50 2c18 0 26 14 26 28L68 90a8 8 0 0 1-8 7H40a8 8 0 0 1-8-7L24 30C24 16 32 2 50 2z', p.main),
        area('M58 3c12 4 18 16 18 27L68 90a8 8 0 0 1-8 7h-6z', p.dark),
        oval(50, 24, 17, 15, p.accent),
        oval(50, 26, 12, 10, p.accentDark),
        line('M28 50c14 5 30 5 44 0M30 66c14 5 26 5 40 0M33 82c12 4 22 4 34 0', p.light, 3),
        line('M34 42l6 50', p.trim, 3),
      ),
    ),
  rope: (p) =>
    draw(
      oval(50, 72, 42, 20, p.dark),
      oval(50, 62, 42, 20, p.main),
      oval(50, 54, 40, 19, p.dark),
      oval(50, 46, 40, 19, p.light),
      oval(50, 46, 22, 9, p.dark),
      line('M14 58l8 6M30 68l9 4M50 72h9M70 68l9-5', p.accent, 4),
      line('M18 80l9 5M40 89l9 1M62 88l9-3M80 80l5-5', p.accent, 4),
      line('M84 46c10 10 10 30 8 44', p.light, 7),
    ),
  yarn: (p) =>
    draw(
      circle(48, 52, 38, p.main),
      area('M72 22a38 38 0 1 1-58 48c32 16 62-8 58-48z', p.dark),
      line('M14 44c20-16 44-22 62-18M12 58c24-22 46-28 70-22M20 74c18-24 40-32 64-28', p.light, 4),
      line('M30 86c8-16 28-30 54-26', p.light, 4),
      line('M66 84c10 8 20 8 28 2', p.main, 5),
    ),
} satisfies Record<string, Shape>;
