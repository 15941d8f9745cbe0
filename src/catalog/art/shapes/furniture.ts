import { area, circle, draw, line, mirrored, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

const leg = (p: Parameters<Shape>[0]): string => area('M14 40h9l-3 52h-7z', p.dark);

/** Things a room is furnished with. */
export const furniture = {
  lamp: (p) =>
    draw(
      area('M30 10h40l16 38H14z', p.main),
      area('M58 10h12l16 38H62z', p.dark),
      oval(50, 48, 36, 5, '#ffe9a8'),
      rect(46, 50, 8, 34, 2, p.wood),
      rect(50, 50, 4, 34, 1, p.woodDark),
      area('M28 92c0-8 8-11 22-11s22 3 22 11z', p.accent),
    ),
  light: (p) =>
    draw(
      area('M58 20l30 22-16 18-26-20z', '#ffeaa6'),
      area('M32 16l18-12 24 30-14 14z', p.main),
      area('M50 4l24 30-6 6-26-30z', p.light),
      circle(38, 16, 6, p.metalDark),
      line('M36 18L22 50l22 32', p.metalDark, 6),
      circle(22, 50, 5, p.accent),
      area('M20 92c0-7 10-10 24-10s24 3 24 10z', p.dark),
    ),
  chair: (p) =>
    draw(
      line('M30 10v82M70 10v82', p.woodDark, 6),
      rect(26, 8, 48, 34, 8, p.main),
      area('M60 8h6a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8h-6z', p.dark),
      line('M22 60v32M78 60v32', p.wood, 6),
      rect(18, 52, 64, 13, 6, p.light),
      rect(18, 59, 64, 7, 3, p.dark),
      line('M26 78h48', p.woodDark, 4),
    ),
  stool: (p) =>
    draw(
      line('M32 46L20 90M68 46l12 44M50 46v44', p.woodDark, 7),
      line('M27 72h46', p.wood, 5),
      oval(50, 42, 36, 10, p.dark),
      oval(50, 36, 36, 10, p.main),
      oval(46, 34, 24, 5, p.light),
    ),
  desk: (p) =>
    draw(
      leg(p),
      mirrored(leg(p)),
      rect(54, 40, 32, 26, 2, p.main),
      rect(58, 44, 24, 8, 2, p.light),
      rect(58, 55, 24, 8, 2, p.light),
      circle(70, 48, 1.8, p.ink),
      circle(70, 59, 1.8, p.ink),
      rect(4, 32, 92, 10, 3, p.light),
      rect(4, 38, 92, 4, 2, p.dark),
      rect(14, 16, 20, 16, 2, p.accent),
    ),
  shelf: (p) =>
    draw(
      rect(4, 28, 92, 8, 2, p.main),
      rect(4, 72, 92, 8, 2, p.main),
      line('M16 36v9M84 36v9M16 80v9M84 80v9', p.dark, 5),
      rect(12, 6, 9, 22, 1, p.accent),
      rect(22, 10, 8, 18, 1, p.accentDark),
      rect(31, 4, 9, 24, 1, p.trim),
      area('M60 18h20l-3 10H63z', p.light),
      area('M70 18c-2-8-8-10-12-10 0 6 4 10 12 10zM70 18c0-8 6-12 12-12 0 7-4 12-12 12z', '#6fae5b'),
      circle(28, 62, 10, p.light),
      rect(52, 50, 30, 22, 2, p.accent),
    ),
  cot: (p) =>
    draw(
      rect(6, 20, 8, 72, 4, p.main),
      rect(86, 20, 8, 72, 4, p.main),
      rect(10, 60, 80, 14, 3, p.accent),
      rect(10, 28, 80, 6, 2, p.light),
      rect(10, 72, 80, 7, 2, p.dark),
      line('M24 32v42M37 32v42M50 32v42M63 32v42M76 32v42', p.main, 4),
    ),
  stand: (p) =>
    draw(
      line('M50 40v34M50 66L22 92M50 66l28 26M50 70v20', p.dark, 6),
      area('M18 12h64l6 40H12z', p.main),
      area('M22 17h56l4 28H18z', p.light),
      rect(10, 48, 80, 8, 3, p.dark),
      rect(28, 14, 32, 32, 1, p.trim),
      line('M34 23h20M34 30h20M34 37h12', p.ink, 2.5),
    ),
  tripod: (p) =>
    draw(
      line('M50 36L20 92M50 36l30 56M50 36v52', p.dark, 6),
      line('M36 62h28', p.metalDark, 3),
      rect(42, 22, 16, 22, 4, p.main),
      rect(32, 14, 36, 9, 3, p.accent),
      line('M56 32l20 8', p.metalDark, 5),
    ),
  'monitor-stand': (p) =>
    draw(
      rect(20, 8, 60, 42, 4, p.ink),
      rect(24, 12, 52, 32, 1, '#b9d6e4'),
      area('M24 44l18-18 14 12 8-6 12 12z', p.accent),
      rect(46, 50, 8, 14, 0, p.metalDark),
      rect(34, 60, 32, 5, 2, p.metal),
      rect(8, 64, 84, 10, 3, p.light),
      rect(8, 71, 84, 4, 2, p.dark),
      rect(14, 74, 9, 18, 2, p.main),
      rect(77, 74, 9, 18, 2, p.main),
    ),
  clock: (p) =>
    draw(
      circle(50, 50, 42, p.dark),
      circle(49, 49, 41, p.main),
      circle(50, 50, 32, p.trim),
      line('M50 22v5M50 73v5M22 50h5M73 50h5', p.ink, 3.5),
      line('M50 50V32M50 50l13 9', p.ink, 4.5),
      line('M50 50l-14 14', p.accent, 2.5),
      circle(50, 50, 4, p.accent),
    ),
  kennel: (p) =>
    draw(
      area('M18 46l32-26 32 26v46H18z', p.main),
      area('M50 20l32 26v46H64V50z', p.dark),
      area('M34 92V66a16 16 0 0 1 32 0v26z', p.ink),
      line('M10 52l40-36 40 36', p.accent, 11),
      line('M22 62h8M22 74h8M70 62h8M70 74h8', p.light, 3),
      rect(40, 42, 20, 7, 3, p.trim),
    ),
  sofa: (p) =>
    draw(
      rect(18, 26, 64, 40, 10, p.dark),
      rect(22, 50, 28, 22, 5, p.light),
      rect(50, 50, 28, 22, 5, p.light),
      rect(4, 44, 20, 42, 9, p.main),
      rect(76, 44, 20, 42, 9, p.main),
      rect(16, 66, 68, 20, 4, p.main),
      line('M16 86v6M84 86v6', p.woodDark, 5),
      rect(28, 38, 16, 16, 4, p.accent),
    ),
  drawers: (p) =>
    draw(
      line('M20 86v6M80 86v6', p.woodDark, 6),
      rect(12, 16, 76, 72, 4, p.main),
      rect(18, 24, 64, 16, 2, p.light),
      rect(18, 44, 64, 16, 2, p.light),
      rect(18, 64, 64, 18, 2, p.light),
      circle(50, 32, 2.8, p.accentDark),
      circle(50, 52, 2.8, p.accentDark),
      circle(50, 73, 2.8, p.accentDark),
      rect(8, 12, 84, 7, 2, p.dark),
    ),
  table: (p) =>
    draw(
      area('M16 46h9l-5 46h-6z', p.dark),
      mirrored(area('M16 46h9l-5 46h-6z', p.dark)),
      area('M30 46h6l-1 34h-4z', p.woodDark),
      mirrored(area('M30 46h6l-1 34h-4z', p.woodDark)),
      rect(14, 44, 72, 8, 2, p.main),
      oval(50, 42, 46, 9, p.dark),
      oval(50, 38, 46, 9, p.light),
    ),
  bed: (p) =>
    draw(
      rect(4, 20, 8, 72, 3, p.wood),
      rect(88, 44, 8, 48, 3, p.wood),
      rect(10, 66, 80, 16, 2, p.woodDark),
      rect(10, 52, 80, 18, 6, p.trim),
      area('M34 48h50a6 6 0 0 1 6 6v18H34z', p.main),
      area('M34 62h56v10H34z', p.dark),
      rect(14, 42, 24, 14, 6, p.accent),
    ),
} satisfies Record<string, Shape>;
