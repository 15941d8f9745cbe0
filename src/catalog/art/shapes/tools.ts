import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Workshop tools and what they use up. */
export const tools = {
  hammer: (p) =>
    turned(
      28,
      draw(
        rect(45, 20, 11, 80, 5, p.main),
        rect(51, 20, 5, 80, 2, p.dark),
        area('M22 8h42c10 0 16 8 18 18-8-4-12-4-18-4H22z', p.metalDark),
        rect(18, 6, 14, 22, 3, p.metal),
        rect(43, 70, 15, 30, 6, p.accent),
      ),
    ),
  mallet: (p) =>
    turned(
      24,
      draw(
        rect(45, 30, 10, 70, 5, p.wood),
        rect(51, 30, 4, 70, 2, p.woodDark),
        rect(18, 0, 64, 36, 8, p.main),
        rect(64, 0, 18, 36, 8, p.dark),
        rect(18, 0, 12, 36, 6, p.light),
      ),
    ),
  saw: (p) =>
    turned(
      -12,
      draw(
        area('M30 36l70 12v14l-72 12z', p.metal),
        area('M100 62l-6 8-4-6-6 8-4-6-6 8-4-6-6 8-4-6-6 8-4-6-6 7-4-5-6 7-4-6z', p.metalDark),
        area('M2 40a10 10 0 0 1 10-10h20v46H16A12 12 0 0 1 4 62z', p.main),
        rect(12, 40, 11, 24, 5, p.ink),
        circle(28, 38, 2.5, p.trim),
      ),
    ),
  drill: (p) =>
    draw(
      rect(2, 31, 24, 6, 2, p.metalDark),
      area('M22 26h10v16H22z', p.metal),
      rect(28, 18, 60, 32, 9, p.main),
      area('M72 18h7a9 9 0 0 1 9 9v14a9 9 0 0 1-9 9h-7z', p.dark),
      area('M56 48h24l6 30H64z', p.main),
      area('M52 50h8l-2 12h-5z', p.accentDark),
      rect(54, 76, 40, 16, 5, p.accent),
      rect(54, 84, 40, 8, 4, p.accentDark),
      line('M44 28h20M44 36h14', p.light, 3),
    ),
  screws: (p) =>
    draw(
      turned(
        -12,
        draw(
          area('M24 26h14v50l-7 16-7-16z', p.metal),
          line('M22 36l18 5M22 47l18 5M22 58l18 5M23 69l15 4', p.metalDark, 3.5),
          rect(16, 14, 30, 13, 5, p.main),
          rect(27, 12, 8, 7, 1, p.ink),
        ),
      ),
      turned(
        14,
        draw(
          area('M62 26h12v44l-6 16-6-16z', p.metal),
          line('M60 36l16 5M60 47l16 5M60 58l16 5', p.metalDark, 3.5),
          rect(54, 14, 28, 13, 5, p.main),
          rect(64, 12, 8, 7, 1, p.ink),
        ),
      ),
    ),
  clamp: (p) =>
    draw(
      area('M70 8H34C16 8 8 22 8 50s8 42 26 42h18V76H36c-8 0-12-8-12-26s4-26 12-26h34z', p.main),
      area('M52 76v16H34C20 92 12 84 9 68c6 10 14 12 24 10z', p.dark),
      rect(56, 22, 16, 12, 2, p.dark),
      line('M62 96V50', p.metalDark, 7),
      line('M58 60l8 4M58 70l8 4M58 80l8 4', p.metal, 3),
      rect(50, 42, 24, 9, 3, p.accent),
      rect(52, 74, 20, 16, 3, p.main),
      line('M48 98h28', p.wood, 6),
    ),
  tape: (p) =>
    draw(
      area('M52 86h44v-8l-4-3 4-4v-4H52z', p.light),
      circle(46, 50, 40, p.main),
      area('M72 20a40 40 0 1 1-56 56c34 10 62-22 56-56z', p.dark),
      circle(46, 50, 23, p.accent),
      circle(46, 50, 17, p.trim),
      line('M20 36a30 30 0 0 1 14-13', p.light, 4),
    ),
  'tape-measure': (p) =>
    draw(
      area('M56 78h42v10H56z', '#f6d24a'),
      line('M66 78v5M74 78v5M82 78v5M90 78v5', p.ink, 2),
      area('M10 40a28 28 0 0 1 28-28h12a28 28 0 0 1 28 28v44a6 6 0 0 1-6 6H16a6 6 0 0 1-6-6z', p.main),
      area('M60 14a28 28 0 0 1 18 26v44a6 6 0 0 1-6 6H60z', p.dark),
      circle(42, 46, 18, p.trim),
      circle(42, 46, 10, p.accent),
    ),
  sandpaper: (p) =>
    draw(
      area('M12 20h70l8 68H20z', p.dark),
      area('M10 16h62v60c-20-4-40 2-62 0z', p.main),
      area('M72 16v60c-6-2-12-2-18-2 12-10 16-34 18-58z', p.dark),
      area('M10 76c22 2 42-4 62 0 8 4 4 16-6 14-18-4-34 2-50 0-8 0-8-10-6-14z', p.trim),
      line(
        'M20 26v.1M32 32v.1M44 26v.1M56 32v.1M22 44v.1M36 46v.1M50 44v.1M20 60v.1M32 64v.1M46 60v.1M28 38v.1M42 54v.1',
        p.light,
        4,
      ),
    ),
  'paint-tin': (p) =>
    draw(
      line('M20 34C22 0 78 0 80 34', p.metalDark, 4),
      rect(16, 32, 68, 54, 0, p.metal),
      rect(64, 32, 20, 54, 0, p.metalDark),
      oval(50, 86, 34, 7, p.metalDark),
      oval(50, 32, 34, 8, p.metal),
      oval(50, 32, 28, 6, p.main),
      area(
        'M22 34c8 8 0 22 6 24s6-10 12-12 4 26 11 26 4-28 10-30 6 10 11 8 0-10 6-16c-14 6-42 6-56 0z',
        p.main,
      ),
      rect(32, 70, 34, 12, 2, p.trim),
    ),
  plane: (p) =>
    draw(
      rect(4, 70, 92, 20, 5, p.main),
      area('M4 82h92v3a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5z', p.dark),
      area('M42 70l12-38 10 4-6 34z', p.metal),
      area('M70 70c-4-16 0-26 12-30 6 6 0 14 8 30z', p.wood),
      area('M82 40c6 6 0 14 8 30h-8c-4-12-4-20 0-30z', p.woodDark),
      circle(20, 56, 10, p.wood),
      rect(16, 60, 8, 11, 1, p.woodDark),
    ),
  brush: (p) =>
    turned(
      24,
      draw(
        area('M44 40c4-16 2-30 2-38a4 4 0 0 1 8 0c0 8-2 22 2 38z', p.main),
        area('M50-2a4 4 0 0 1 4 4c0 8-2 22 2 38h-6z', p.dark),
        rect(28, 40, 44, 16, 3, p.metal),
        rect(28, 50, 44, 6, 0, p.metalDark),
        area('M30 56h40l2 40-8-6-6 7-8-7-8 7-6-7-8 6z', p.accent),
        line('M40 60v24M50 60v24M60 60v24', p.accentDark, 3),
      ),
    ),
  screwdriver: (p) =>
    turned(
      36,
      draw(
        rect(46, 34, 8, 62, 1, p.metal),
        area('M46 90h8l1 12h-10z', p.metalDark),
        rect(38, -8, 24, 42, 9, p.main),
        rect(50, -8, 12, 42, 6, p.dark),
        line('M44 2v22', p.light, 3),
        rect(42, 32, 16, 6, 2, p.accent),
      ),
    ),
  level: (p) =>
    draw(
      rect(2, 40, 96, 34, 5, p.dark),
      rect(2, 36, 96, 32, 5, p.main),
      rect(34, 42, 32, 18, 6, '#d5f07a'),
      oval(50, 49, 7, 4.5, '#ffffff'),
      line('M42 42v18M58 42v18', p.ink, 2.5),
      circle(16, 52, 7, p.light),
      circle(84, 52, 7, p.light),
    ),
  chisel: (p) =>
    turned(
      38,
      draw(
        area('M42 40h16v46l-16 14z', p.metal),
        area('M52 40h6v46l-6 5z', p.metalDark),
        rect(41, 32, 18, 9, 2, p.metalDark),
        rect(40, -8, 20, 42, 8, p.main),
        rect(50, -8, 10, 42, 5, p.dark),
      ),
    ),
} satisfies Record<string, Shape>;
