import { area, circle, draw, line, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

const COFFEE = '#6b4530';

/** Things for coffee, tea and drinking on the way. */
export const brewing = {
  packet: (p) =>
    draw(
      area('M24 12h52l4 10v66a4 4 0 0 1-4 4H24a4 4 0 0 1-4-4V22z', p.main),
      area('M64 12h12l4 10v66a4 4 0 0 1-4 4H64z', p.dark),
      rect(22, 6, 56, 12, 3, p.light),
      line('M28 12h44', p.dark, 2.5),
      rect(28, 36, 36, 42, 3, p.trim),
      area('M46 44c10 2 14 10 10 18s-12 10-18 6c-4-8 0-20 8-24z', p.accent),
      line('M40 66c4-6 10-8 14-16', p.trim, 2.5),
    ),
  'coffee-bag': (p) =>
    draw(
      area('M24 12h52l4 10v66a4 4 0 0 1-4 4H24a4 4 0 0 1-4-4V22z', p.main),
      area('M64 12h12l4 10v66a4 4 0 0 1-4 4H64z', p.dark),
      rect(22, 6, 56, 12, 3, p.light),
      circle(70, 28, 3, p.ink),
      rect(26, 36, 40, 42, 3, p.trim),
      area('M37 45c8-4 18 4 20 13s-2 13-9 12c-9-2-18-20-11-25z', COFFEE),
      line('M38 47c5 6 11 10 15 20', '#c79a72', 2.5),
    ),
  'gooseneck-kettle': (p) =>
    draw(
      line('M70 34c28-6 28 44 4 44', p.ink, 7),
      line('M34 78C4 74 24 34 4 26', p.dark, 7),
      area('M34 34h36c4 16 10 32 10 46 0 8-4 12-12 12H36c-8 0-12-4-12-12 0-14 6-30 10-46z', p.main),
      area('M60 34h10c4 16 10 32 10 46 0 8-4 12-12 12h-6c4-18 4-40-2-58z', p.dark),
      rect(30, 28, 44, 8, 4, p.light),
      circle(52, 22, 6, p.accent),
    ),
  'moka-pot': (p) =>
    draw(
      line('M68 26c28-4 26 26 14 34', p.ink, 7),
      area('M28 16h40l6 36H32L22 24z', p.main),
      area('M56 16h12l6 36H58z', p.dark),
      circle(48, 10, 5, p.ink),
      rect(28, 51, 50, 7, 3, p.metalDark),
      area('M32 58h42l8 30a4 4 0 0 1-4 4H28a4 4 0 0 1-4-4z', p.main),
      area('M58 58h16l8 30a4 4 0 0 1-4 4H62z', p.dark),
      circle(44, 74, 4, p.accent),
    ),
  siphon: (p) =>
    draw(
      line('M80 10v78', p.wood, 6),
      line('M56 54h24M60 22h20', p.metalDark, 4),
      rect(24, 4, 40, 40, 8, '#d7ebec'),
      area('M24 26h40v10a8 8 0 0 1-8 8H32a8 8 0 0 1-8-8z', COFFEE),
      rect(40, 42, 8, 16, 2, p.metal),
      circle(44, 66, 19, '#d7ebec'),
      area('M26 70a19 19 0 0 0 36 0z', '#a8d2dc'),
      rect(30, 88, 60, 5, 2, p.main),
      area('M44 80c3 4 4 5 4 8h-8c0-3 1-4 4-8z', '#ff9a3c'),
    ),
  'espresso-machine': (p) =>
    draw(
      rect(10, 10, 80, 26, 7, p.main),
      rect(10, 10, 22, 80, 7, p.dark),
      rect(10, 28, 80, 8, 0, p.dark),
      circle(50, 20, 5, p.trim),
      circle(66, 20, 5, p.accent),
      rect(46, 36, 28, 9, 2, p.metalDark),
      line('M72 42l22 5', p.ink, 6),
      line('M54 46v5M66 46v5', p.metalDark, 4),
      area('M46 62h28v8a12 12 0 0 1-12 12h-4a12 12 0 0 1-12-12z', p.trim),
      oval(60, 62, 14, 3, COFFEE),
      rect(8, 82, 84, 10, 4, p.metal),
    ),
  tamper: (p) =>
    draw(
      circle(50, 18, 15, p.wood),
      area('M42 28h16l-3 30H45z', p.wood),
      area('M52 4a15 15 0 0 1 8 26l-5 28h-5z', p.woodDark),
      rect(40, 56, 20, 10, 3, p.metalDark),
      rect(20, 66, 60, 26, 5, p.main),
      rect(58, 66, 22, 26, 5, p.dark),
      rect(20, 66, 60, 7, 3, p.light),
    ),
  'filter-paper': (p) =>
    draw(
      area('M8 24h84L64 84a6 6 0 0 1-6 4H42a6 6 0 0 1-6-4z', p.dark),
      area('M8 20h74L58 82a6 6 0 0 1-6 4H42a6 6 0 0 1-6-4z', p.main),
      area('M8 20h84l-3 8H12z', p.light),
      line('M24 34l20 46M40 34l8 46M56 34l-4 46', p.dark, 2.5),
    ),
  'pour-over': (p) =>
    draw(
      area('M22 6h56L58 46c4 6 24 20 24 34 0 8-6 12-14 12H32c-8 0-14-4-14-12 0-14 20-28 24-34z', '#d9ecec'),
      area('M28 62h44c6 6 10 12 10 18 0 8-6 12-14 12H32c-8 0-14-4-14-12 0-6 4-12 10-18z', COFFEE),
      area('M26 10h48L56 38H44z', p.trim),
      rect(36, 36, 28, 16, 5, p.wood),
      rect(36, 45, 28, 7, 3, p.woodDark),
      circle(50, 44, 3, p.accent),
    ),
  'plunger-brewer': (p) =>
    draw(
      rect(30, 4, 40, 9, 4, p.dark),
      rect(34, 10, 32, 34, 2, p.light),
      rect(28, 34, 44, 46, 3, p.main),
      rect(60, 34, 12, 46, 3, p.dark),
      line('M36 46h12M36 56h12M36 66h12', p.trim, 3),
      area('M18 78h64l-4 8H22z', p.ink),
      rect(32, 84, 36, 8, 3, p.accent),
    ),
  'sports-bottle': (p) =>
    draw(
      rect(43, 2, 14, 12, 4, p.trim),
      area('M32 26c0-10 6-14 18-14s18 4 18 14z', p.accent),
      area('M30 26h40l-3 20 3 12v28a6 6 0 0 1-6 6H36a6 6 0 0 1-6-6V58l3-12z', p.main),
      area('M58 26h12l-3 20 3 12v28a6 6 0 0 1-6 6h-8z', p.dark),
      area('M30 58h40v16H30z', p.light),
      line('M38 66h22', p.trim, 4),
    ),
  'tea-caddy': (p) =>
    draw(
      rect(22, 28, 56, 64, 4, p.main),
      rect(62, 28, 16, 64, 4, p.dark),
      rect(20, 16, 60, 16, 4, p.light),
      rect(40, 8, 20, 10, 4, p.accent),
      circle(47, 60, 18, p.trim),
      area('M47 72c-10-6-10-18 0-24 10 6 10 18 0 24z', '#6a9a55'),
      line('M47 52v18', '#3f6b38', 2),
    ),
  'mug-tree': (p) =>
    draw(
      line('M50 8v78', p.main, 7),
      line('M50 24l24-10M50 24L26 14M50 54l24-10M50 54L26 44', p.main, 5),
      rect(20, 84, 60, 8, 4, p.dark),
      area('M64 20h22v14a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6z', p.accent),
      area('M14 20h22v14a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z', p.light),
      area('M64 52h22v14a6 6 0 0 1-6 6H70a6 6 0 0 1-6-6z', p.trim),
      area('M14 52h22v14a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z', p.accentDark),
    ),
} satisfies Record<string, Shape>;
