import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Things for animals. */
export const pets = {
  collar: (p) =>
    draw(
      oval(50, 46, 42, 28, p.dark),
      oval(50, 42, 42, 28, p.main),
      oval(50, 38, 34, 20, p.ink),
      oval(50, 41, 34, 17, p.accentDark),
      rect(70, 52, 18, 16, 3, p.metal),
      rect(75, 56, 8, 8, 1, p.dark),
      circle(44, 82, 11, p.metal),
      circle(44, 82, 6, p.accent),
      circle(44, 71, 4, p.metalDark),
    ),
  leash: (p) =>
    draw(
      line('M66 42c-6 30-60 6-54 34 4 16 36 12 42-2', p.dark, 8),
      line('M66 40c-6 30-60 6-54 34 4 16 36 12 42-2', p.main, 7),
      oval(72, 24, 18, 18, p.main),
      oval(72, 24, 10, 10, p.trim),
      rect(60, 36, 13, 10, 3, p.accent),
      rect(48, 60, 12, 12, 3, p.metalDark),
      line('M56 76c8 2 10 14 0 15s-9-10-2-13', p.metalDark, 4.5),
    ),
  aquarium: (p) =>
    draw(
      rect(8, 20, 84, 68, 5, '#d9eef2'),
      rect(12, 32, 76, 52, 3, '#8fd0df'),
      area('M12 76c20-6 50 4 76-2v8a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4z', '#e6c88f'),
      line('M26 80c-4-12 4-18 0-30M34 80c-2-10 4-12 2-20', '#4f9a5a', 5),
      area('M48 56c8-10 20-10 28 0l8-6v14l-8-6c-8 8-20 8-28-2z', '#ff9a3c'),
      circle(54, 55, 2, p.ink),
      circle(46, 42, 3, '#ffffff'),
      rect(6, 14, 88, 9, 3, p.main),
      rect(6, 84, 88, 8, 3, p.main),
    ),
  'litter-tray': (p) =>
    draw(
      area('M6 52h88l-8 34a8 8 0 0 1-8 6H22a8 8 0 0 1-8-6z', p.main),
      area('M70 52h24l-8 34a8 8 0 0 1-8 6H66z', p.dark),
      rect(2, 44, 96, 12, 6, p.light),
      area('M14 48c20-12 52-12 72 0z', '#d9cdb8'),
      line('M58 46L78 14', p.accent, 6),
      area('M44 34l20 4-6 12H42z', p.accentDark),
    ),
  'pet-bowl': (p) =>
    draw(
      oval(50, 46, 34, 9, p.light),
      area('M30 40c4-8 14-6 18-10 8-2 18 4 22 10z', '#a8723f'),
      oval(50, 46, 28, 6, p.dark),
      area('M24 40c6-6 14-4 20-8s22 2 30 8c-10 6-40 6-50 0z', '#a8723f'),
      area('M16 46h68l12 42a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4z', p.main),
      area('M68 46h16l12 42a4 4 0 0 1-4 4H76z', p.dark),
      circle(50, 74, 7, p.trim),
      circle(41, 65, 3.5, p.trim),
      circle(50, 61, 3.5, p.trim),
      circle(59, 65, 3.5, p.trim),
    ),
  'pet-bed': (p) =>
    draw(
      oval(50, 66, 46, 26, p.dark),
      oval(50, 60, 46, 26, p.main),
      oval(50, 58, 32, 15, p.accentDark),
      oval(50, 61, 31, 12, p.accent),
      area('M32 76c4-8 32-8 36 0l-4 9c-10 2-18 2-28 0z', p.light),
    ),
  'scratching-post': (p) =>
    draw(
      rect(10, 82, 80, 10, 4, p.main),
      rect(38, 24, 24, 58, 2, p.wood),
      line('M38 32h24M38 40h24M38 48h24M38 56h24M38 64h24M38 72h24', p.woodDark, 3),
      rect(20, 14, 60, 12, 5, p.main),
      line('M72 26v20', p.ink, 2.5),
      circle(72, 50, 7, p.accent),
    ),
  'bird-house': (p) =>
    draw(
      rect(24, 36, 52, 52, 3, p.main),
      rect(60, 36, 16, 52, 3, p.dark),
      area('M50 6l40 36H10z', p.accent),
      area('M50 6l40 36H70z', p.accentDark),
      circle(50, 56, 10, p.ink),
      line('M50 72v8', p.wood, 4),
    ),
  'chew-toy': (p) =>
    turned(
      -20,
      draw(
        line('M14 50h72', p.main, 12),
        line('M20 46h60', p.light, 3),
        circle(26, 50, 16, p.main),
        circle(74, 50, 16, p.dark),
        circle(26, 50, 7, p.accent),
        circle(74, 50, 7, p.accent),
      ),
    ),
} satisfies Record<string, Shape>;

/** Things of a desk and a reading chair. */
export const desk = {
  keyboard: (p) =>
    draw(
      rect(4, 36, 92, 50, 8, p.dark),
      rect(4, 32, 92, 48, 8, p.main),
      ...[10, 23, 36, 49, 62, 75].map((x) => rect(x, 38, 11, 9, 2, p.trim)),
      ...[13, 26, 39, 52, 65].map((x) => rect(x, 50, 11, 9, 2, p.trim)),
      rect(78, 50, 12, 9, 2, p.accent),
      rect(10, 62, 12, 9, 2, p.trim),
      rect(25, 62, 46, 9, 2, p.light),
      rect(74, 62, 12, 9, 2, p.trim),
    ),
  notebook: (p) =>
    draw(
      rect(22, 8, 60, 84, 5, p.trim),
      rect(18, 6, 60, 84, 5, p.main),
      rect(18, 6, 14, 84, 5, p.dark),
      rect(66, 6, 5, 84, 0, p.accent),
      rect(38, 22, 22, 15, 2, p.trim),
      line('M42 29h14', p.accentDark, 2.5),
    ),
  book: (p) =>
    draw(
      area('M22 6h56v76H26a10 10 0 0 0-10 5V12a6 6 0 0 1 6-6z', p.main),
      area('M22 6h8v76h-4a10 10 0 0 0-10 5V12a6 6 0 0 1 6-6z', p.dark),
      area('M26 82h52v10H26a5 5 0 0 1 0-10z', p.trim),
      line('M26 92h52M28 87h50', p.dark, 2.5),
      rect(40, 20, 28, 30, 2, p.light),
      area('M40 50l10-14 8 8 4-4 6 10z', p.accent),
      circle(60, 29, 4, p.accent),
      line('M42 62h24', p.light, 3.5),
    ),
  pen: (p) =>
    turned(
      38,
      draw(
        rect(42, -8, 16, 78, 6, p.main),
        rect(50, -8, 8, 78, 4, p.dark),
        rect(42, 26, 16, 6, 0, p.accent),
        line('M62-2v26', p.accent, 4),
        area('M42 70h16l-6 26h-4z', p.metal),
        area('M50 70h8l-6 26h-2z', p.metalDark),
        circle(50, 99, 3, p.ink),
      ),
    ),
  folder: (p) =>
    draw(
      area('M8 26a6 6 0 0 1 6-6h24l8 10h40a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6z', p.dark),
      rect(18, 26, 62, 40, 2, p.trim),
      area('M4 48a6 6 0 0 1 6-6h80a6 6 0 0 1 6 6l-4 38a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6z', p.main),
      rect(32, 60, 36, 14, 3, p.light),
    ),
  sheaf: (p) =>
    draw(
      turned(-8, rect(20, 14, 56, 74, 3, p.dark)),
      turned(5, rect(22, 12, 56, 76, 3, p.main)),
      rect(20, 12, 58, 78, 3, p.trim),
      line('M30 28h36M30 40h36M30 52h28', p.accent, 3.5),
    ),
  envelope: (p) =>
    draw(
      rect(6, 26, 88, 62, 5, p.main),
      area('M6 84l32-32h24l32 32a5 5 0 0 1-5 4H11a5 5 0 0 1-5-4z', p.light),
      area('M6 30a5 5 0 0 1 5-4h78a5 5 0 0 1 5 4L50 64z', p.dark),
      circle(50, 60, 8, p.accent),
    ),
  cable: (p) =>
    draw(
      line('M20 66c-10-40 60-60 60-18 0 34-60 32-56 0 4-20 34-16 30 4', p.dark, 7),
      line('M20 64c-10-40 60-60 60-18 0 34-60 32-56 0 4-20 34-16 30 4', p.main, 6),
      rect(13, 62, 14, 18, 4, p.accent),
      rect(15, 80, 10, 12, 1, p.metal),
      rect(46, 46, 14, 18, 4, p.accent),
      rect(48, 64, 10, 10, 1, p.metal),
    ),
  lectern: (p) =>
    draw(
      area('M12 60L30 16h54L74 60z', p.main),
      area('M30 16h54l-3 8H27z', p.light),
      rect(8, 58, 76, 10, 4, p.dark),
      area('M60 66l14 26h10L78 40z', p.dark),
      rect(30, 26, 38, 28, 1, p.trim),
      line('M37 34h24M36 42h22', p.ink, 2.5),
    ),
} satisfies Record<string, Shape>;
