import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Things for baking and serving. */
export const bakeware = {
  'cake-tin': (p) =>
    draw(
      rect(8, 44, 84, 42, 3, p.main),
      rect(66, 44, 26, 42, 3, p.dark),
      oval(50, 86, 42, 7, p.dark),
      oval(50, 44, 42, 11, p.light),
      oval(50, 45, 36, 8, p.ink),
      rect(64, 50, 8, 32, 2, p.metalDark),
      rect(60, 58, 16, 8, 3, p.metal),
    ),
  'loaf-tin': (p) =>
    draw(
      area('M18 34c4-16 60-16 64 0v14H18z', '#c98a4b'),
      line('M34 32l6 8M50 29l6 9M66 32l5 8', '#f0c88e', 3.5),
      area('M6 46h88l-10 42a5 5 0 0 1-5 4H21a5 5 0 0 1-5-4z', p.main),
      area('M68 46h26l-10 42a5 5 0 0 1-5 4H62z', p.dark),
      rect(2, 41, 96, 9, 4, p.light),
    ),
  'muffin-tin': (p) =>
    draw(
      area('M16 40h68l12 46H4z', p.dark),
      area('M16 36h68l12 46H4z', p.main),
      ...[28, 50, 72].map((x) => oval(x, 47, 9, 5.5, p.dark)),
      ...[22, 50, 78].map((x) => oval(x, 68, 12, 8, p.dark)),
      ...[28, 50, 72].map((x) => oval(x, 45, 8, 4, p.accent)),
      ...[22, 50, 78].map((x) => oval(x, 66, 10.5, 6, p.accent)),
      rect(4, 82, 92, 7, 3, p.light),
    ),
  'tart-tin': (p) =>
    draw(
      area('M4 56h92l-12 32H16z', p.dark),
      line('M14 62l7 24M26 62l5 26M38 62l3 26M50 62v26M62 62l-3 26M74 62l-5 26M86 62l-7 24', p.main, 5),
      oval(50, 55, 46, 15, p.light),
      oval(50, 56, 40, 12, p.dark),
      oval(50, 57, 36, 10, '#e3b678'),
      line('M22 56h56M30 50l40 13M70 50L30 63', '#c98f4d', 3),
    ),
  bundt: (p) =>
    draw(
      area('M10 84c-4-36 12-52 40-52s44 16 40 52z', p.main),
      area('M62 33c20 4 30 22 28 51H66c4-20 2-38-4-51z', p.dark),
      line(
        'M26 42c-6 12-8 26-8 40M40 36c-3 16-4 30-4 48M60 36c3 16 4 30 4 48M74 42c6 12 8 26 8 40',
        p.dark,
        4,
      ),
      oval(50, 34, 14, 5, p.ink),
      rect(4, 82, 92, 9, 4, p.light),
    ),
  'cooling-rack': (p) =>
    draw(
      line('M14 70v18M86 70v18', p.dark, 6),
      area('M18 44h64l14 28H4z', p.trim),
      line('M18 44h64l14 28H4zM13 54h74M9 63h82M34 44l-8 28M50 44v28M66 44l8 28', p.dark, 3.5),
      circle(36, 47, 11, '#d79a55'),
      circle(62, 50, 12, '#c98747'),
      line('M32 44h.1M39 48h.1M58 48h.1M66 52h.1M62 44h.1', '#7a4a2b', 4),
    ),
  'cake-stand': (p) =>
    draw(
      area('M24 20h52v24H24z', '#f2d9b8'),
      rect(24, 14, 52, 14, 6, p.accent),
      line('M30 26v8M42 26v12M54 26v7M66 26v11', p.accent, 7),
      circle(50, 10, 6, '#d9483b'),
      oval(50, 46, 46, 8, p.main),
      area('M4 46c0 10 92 10 92 0v4c-4 10-88 10-92 0z', p.dark),
      area('M44 52h12l4 28H40z', p.main),
      oval(50, 84, 24, 8, p.dark),
      oval(50, 81, 24, 7, p.light),
    ),
  'stand-mixer': (p) =>
    draw(
      rect(8, 80, 84, 12, 5, p.dark),
      area('M66 82V40h22v42z', p.dark),
      area('M14 22a10 10 0 0 1 10-10h54a14 14 0 0 1 14 14v18H24a10 10 0 0 1-10-10z', p.main),
      rect(14, 26, 78, 5, 0, p.light),
      circle(80, 22, 4, p.accent),
      rect(32, 44, 8, 12, 2, p.metalDark),
      area('M12 54h50c0 18-8 28-16 28H28c-8 0-16-10-16-28z', p.metal),
      area('M48 54h14c0 18-8 28-16 28h-6c6-8 8-16 8-28z', p.metalDark),
    ),
  spatula: (p) =>
    turned(
      32,
      draw(
        rect(46, 40, 8, 64, 4, p.wood),
        rect(50, 40, 4, 64, 2, p.woodDark),
        area('M34-4h26a8 8 0 0 1 8 8v34a8 8 0 0 1-8 8H44a10 10 0 0 1-10-10z', p.main),
        area('M56-4h4a8 8 0 0 1 8 8v34a8 8 0 0 1-8 8h-4z', p.dark),
      ),
    ),
  scraper: (p) =>
    draw(
      rect(10, 34, 80, 54, 3, p.metal),
      area('M60 34h30v51a3 3 0 0 1-3 3H48z', p.metalDark),
      rect(6, 18, 88, 24, 10, p.main),
      rect(6, 32, 88, 10, 5, p.dark),
      circle(22, 29, 3, p.trim),
      circle(78, 29, 3, p.trim),
    ),
  'piping-bag': (p) =>
    turned(
      -24,
      draw(
        area('M24 6c16-8 36-8 52 0L57 76H43z', p.main),
        area('M62 1c5 1 10 2 14 5L57 76h-6z', p.dark),
        line('M36 14l9 44M50 10v40', p.light, 3),
        area('M42 74h16l-4 18h-8z', p.metal),
        line('M26 14c14-6 34-6 48 0', p.accent, 5),
      ),
    ),
  'biscuit-cutter': (p) =>
    draw(
      area('M50 8l12 26 28 4-20 20 6 30-26-15-26 15 6-30L10 38l28-4z', p.dark),
      area('M50 4l12 26 28 4-20 20 6 30-26-15-26 15 6-30L10 34l28-4z', p.main),
      area('M50 18l8 19 19 3-14 13 4 20-17-10-17 10 4-20-14-13 19-3z', '#f0d3a2'),
      circle(44, 48, 2.4, p.woodDark),
      circle(56, 48, 2.4, p.woodDark),
      line('M44 57c4 3 8 3 12 0', p.woodDark, 2.4),
    ),
  'butter-dish': (p) =>
    draw(
      circle(50, 26, 7, p.accent),
      area('M16 76V50a18 18 0 0 1 18-18h32a18 18 0 0 1 18 18v26z', p.main),
      area('M62 32h4a18 18 0 0 1 18 18v26H64z', p.dark),
      line('M26 50c1-6 5-9 10-9', p.light, 4),
      rect(4, 74, 92, 14, 6, p.light),
      rect(4, 82, 92, 6, 3, p.dark),
    ),
  'pepper-mill': (p) =>
    draw(
      circle(50, 10, 7, p.metal),
      circle(50, 26, 15, p.main),
      area('M38 38h24l-4 14 8 34a5 5 0 0 1-5 6H39a5 5 0 0 1-5-6l8-34z', p.main),
      area('M54 38h8l-4 14 8 34a5 5 0 0 1-5 6h-7z', p.dark),
      rect(38, 37, 24, 5, 2, p.accent),
      line('M40 70h20', p.light, 4),
    ),
} satisfies Record<string, Shape>;
