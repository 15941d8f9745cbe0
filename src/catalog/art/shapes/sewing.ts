import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Needlework. */
export const sewing = {
  spool: (p) =>
    draw(
      rect(30, 22, 40, 56, 2, p.main),
      rect(56, 22, 14, 56, 0, p.dark),
      line('M30 30h40M30 38h40M30 46h40M30 54h40M30 62h40M30 70h40', p.light, 2.5),
      rect(20, 8, 60, 15, 5, p.wood),
      rect(20, 77, 60, 15, 5, p.wood),
      rect(20, 17, 60, 6, 2, p.woodDark),
      rect(20, 86, 60, 6, 3, p.woodDark),
      line('M70 66c16 2 8 20 22 20', p.main, 3),
    ),
  needles: (p) =>
    draw(
      turned(32, draw(rect(47, -4, 6, 102, 3, p.main), circle(50, -2, 8, p.accent))),
      turned(-32, draw(rect(47, -4, 6, 102, 3, p.dark), circle(50, -2, 8, p.accent))),
      circle(50, 62, 24, p.accent),
      line('M30 56c14-10 28-10 38-4M28 66c16-12 32-10 44-4M34 78c12-10 24-10 36-6', p.accentDark, 3.5),
    ),
  pattern: (p) =>
    draw(
      rect(12, 8, 76, 84, 3, p.trim),
      area('M30 20h16c0 8 10 8 14 2l12 4-4 18c-4 8-4 20-2 36H30c2-20 2-40 0-60z', p.light),
      line('M30 20h16c0 8 10 8 14 2l12 4-4 18c-4 8-4 20-2 36H30c2-20 2-40 0-60z', p.main, 2.5),
      line('M40 36v6M40 50v6M40 64v6', p.accent, 3),
      line('M50 44l10 10M60 44L50 54', p.accentDark, 2.5),
      area('M88 70v22H66z', p.accent),
    ),
  scissors: (p) =>
    draw(
      area('M46 56L68 4c8 6 6 16 4 22L56 58z', p.metal),
      area('M54 56L32 4c-8 6-6 16-4 22l16 32z', p.metalDark),
      circle(32, 76, 15, p.main),
      circle(32, 76, 8, p.trim),
      circle(68, 76, 15, p.dark),
      circle(68, 76, 8, p.trim),
      line('M46 54l-8 10M54 54l8 10', p.main, 7),
      circle(50, 52, 4, p.ink),
    ),
  'button-set': (p) =>
    draw(
      circle(32, 62, 27, p.dark),
      circle(32, 60, 27, p.main),
      circle(32, 60, 19, p.light),
      line('M27 55v.1M37 55v.1M27 65v.1M37 65v.1', p.ink, 5),
      circle(70, 34, 24, p.accentDark),
      circle(70, 32, 24, p.accent),
      line('M65 28v.1M75 28v.1M65 37v.1M75 37v.1', p.ink, 5),
      circle(77, 78, 14, p.wood),
      line('M73 78v.1M81 78v.1', p.woodDark, 4.5),
    ),
  zip: (p) =>
    draw(
      area('M28 4h20v40L34 92H18l10-48zM52 4h20v40l10 48H66L52 44z', p.main),
      area('M52 4h20v40l10 48H66L52 44z', p.dark),
      line('M50 6v36M50 44L36 90M50 44l14 46', p.metalDark, 7),
      line('M48 10h4M48 18h4M48 26h4M48 34h4', p.trim, 3),
      rect(42, 38, 16, 16, 4, p.metal),
      rect(46, 52, 8, 22, 4, p.accent),
    ),
  'sewing-machine': (p) =>
    draw(
      area('M12 22a8 8 0 0 1 8-8h60a8 8 0 0 1 8 8v54H64V44H34v10H16a4 4 0 0 1-4-4z', p.main),
      area('M74 14h6a8 8 0 0 1 8 8v54H64V44h10z', p.dark),
      rect(20, 54, 10, 10, 2, p.metal),
      line('M25 62v13', p.metalDark, 3),
      circle(76, 28, 8, p.trim),
      rect(90, 22, 7, 22, 3, p.ink),
      rect(30, 4, 12, 11, 2, p.accent),
      rect(4, 76, 92, 14, 4, p.wood),
      rect(4, 84, 92, 8, 4, p.woodDark),
      rect(14, 73, 24, 4, 1, p.metal),
    ),
  pincushion: (p) =>
    draw(
      line('M36 40L26 14M52 36l2-26M66 42l14-22', p.metalDark, 3),
      circle(26, 13, 6, p.accent),
      circle(54, 9, 6, '#f4b740'),
      circle(81, 19, 6, p.trim),
      area('M8 66c0-20 18-32 42-32s42 12 42 32-18 26-42 26S8 86 8 66z', p.main),
      area('M74 40c12 6 18 14 18 26 0 20-18 26-42 26 28-8 36-32 24-52z', p.dark),
      line('M50 36c-14 14-18 32-14 54M50 36c14 14 18 32 14 54', p.light, 3),
      oval(50, 37, 7, 4, p.accentDark),
    ),
  'knitted-swatch': (p) =>
    draw(
      rect(16, 20, 68, 72, 4, p.main),
      line(
        'M24 32l6 8 6-8M42 32l6 8 6-8M60 32l6 8 6-8M24 50l6 8 6-8M42 50l6 8 6-8M60 50l6 8 6-8M24 68l6 8 6-8M42 68l6 8 6-8M60 68l6 8 6-8',
        p.light,
        4,
      ),
      rect(2, 12, 96, 8, 4, p.wood),
      circle(6, 16, 7, p.accent),
    ),
} satisfies Record<string, Shape>;
