import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Things for cooking and brewing. */
export const kitchenware = {
  pan: (p) =>
    draw(
      line('M66 60l30-18', p.wood, 9),
      line('M60 63l14-8', p.metalDark, 9),
      area('M4 54h66l-5 24a10 10 0 0 1-10 8H19a10 10 0 0 1-10-8z', p.main),
      area('M54 54h16l-5 24a10 10 0 0 1-10 8h-5z', p.dark),
      oval(37, 54, 33, 9, p.light),
      oval(37, 55, 28, 6, p.ink),
    ),
  pot: (p) =>
    draw(
      line('M14 54H4M86 54h10', p.metalDark, 7),
      rect(12, 42, 76, 48, 10, p.main),
      area('M66 42h22v38a10 10 0 0 1-10 10H66z', p.dark),
      area('M14 40c2-14 18-20 36-20s34 6 36 20z', p.light),
      rect(8, 37, 84, 8, 4, p.dark),
      circle(50, 16, 6, p.accent),
      line('M24 54v22', p.light, 5),
    ),
  knife: (p) =>
    turned(
      38,
      draw(
        area('M44 -8c14 8 16 40 14 66H42V-6z', p.metal),
        area('M42 -6h5v64h-5z', p.metalDark),
        rect(41, 56, 18, 8, 2, p.metalDark),
        rect(42, 62, 15, 44, 6, p.accent),
        rect(50, 62, 7, 44, 4, p.accentDark),
        circle(49, 74, 2, p.trim),
        circle(49, 92, 2, p.trim),
      ),
    ),
  spoon: (p) =>
    turned(
      32,
      draw(
        rect(46, 36, 9, 70, 4.5, p.main),
        rect(51, 36, 4, 70, 2, p.dark),
        oval(50, 18, 17, 25, p.main),
        oval(50, 19, 12, 19, p.dark),
        oval(47, 15, 7, 12, p.light),
      ),
    ),
  whisk: (p) =>
    turned(
      30,
      draw(
        line('M45 52C14 22 34-6 50-6s36 28 5 58M47 52C34 24 40-6 50-6s16 30 3 58M50-6v58', p.metalDark, 3.5),
        rect(43, 48, 14, 12, 3, p.metal),
        rect(44, 58, 12, 46, 6, p.main),
        rect(50, 58, 6, 46, 3, p.dark),
      ),
    ),
  'rolling-pin': (p) =>
    turned(
      -24,
      draw(
        rect(-2, 45, 104, 11, 5.5, p.accent),
        rect(14, 35, 72, 31, 8, p.main),
        rect(14, 50, 72, 16, 8, p.dark),
        rect(22, 40, 50, 4, 2, p.light),
      ),
    ),
  kettle: (p) =>
    draw(
      line('M28 34C28 2 76 2 76 34', p.ink, 7),
      area('M22 50L4 36l6-6 26 14z', p.dark),
      area('M24 36h54c6 8 12 22 12 36 0 14-6 20-14 20H28c-8 0-14-6-14-20 0-14 4-28 10-36z', p.main),
      area('M62 36h16c6 8 12 22 12 36 0 14-6 20-14 20H64c8-14 8-40-2-56z', p.dark),
      oval(51, 36, 27, 6, p.light),
      circle(51, 28, 5, p.accent),
      line('M27 54c-3 8-4 16-3 22', p.light, 5),
    ),
  teapot: (p) =>
    draw(
      line('M74 44c24-6 24 34-2 36', p.dark, 7),
      area('M28 58C14 54 16 36 4 36l-1-6c18-2 20 14 32 16z', p.dark),
      area('M26 44h48c6 8 8 16 8 24 0 16-12 24-24 24H42c-12 0-24-8-24-24 0-8 2-16 8-24z', p.main),
      area('M62 44h12c6 8 8 16 8 24 0 16-12 24-24 24h-6c14-10 18-28 10-48z', p.dark),
      area('M26 45c2-10 12-15 24-15s22 5 24 15z', p.light),
      circle(50, 25, 6, p.accent),
      line('M20 64c20 8 40 8 60 0', p.accent, 4),
    ),
  grinder: (p) =>
    draw(
      line('M52 10h30', p.metalDark, 6),
      circle(82, 11, 7, p.wood),
      rect(46, 8, 8, 18, 2, p.metalDark),
      area('M28 40c0-12 8-18 22-18s22 6 22 18z', p.metal),
      rect(26, 38, 48, 54, 5, p.main),
      area('M58 38h11a5 5 0 0 1 5 5v44a5 5 0 0 1-5 5H58z', p.dark),
      rect(33, 60, 34, 22, 3, p.light),
      circle(50, 71, 4, p.accent),
    ),
  dripper: (p) =>
    draw(
      line('M74 26c18 0 16 22-6 22', p.dark, 6),
      area('M16 18h66L58 60H40z', p.main),
      area('M62 18h20L58 60h-8z', p.dark),
      line('M32 26l12 28M46 26l4 28', p.light, 3),
      rect(28, 58, 44, 7, 3, p.dark),
      area('M26 70h48v14a8 8 0 0 1-8 8H34a8 8 0 0 1-8-8z', p.accent),
      area('M60 70h14v14a8 8 0 0 1-8 8h-6z', p.accentDark),
      oval(49, 18, 33, 5, p.light),
      oval(49, 19, 27, 3.5, p.woodDark),
    ),
  press: (p) =>
    draw(
      line('M70 34c22-2 22 40 0 40', p.ink, 6),
      circle(48, 8, 6, p.ink),
      line('M48 10v26', p.metalDark, 4),
      rect(26, 28, 44, 62, 4, '#dcebea'),
      rect(26, 52, 44, 36, 2, p.woodDark),
      rect(28, 46, 40, 7, 2, p.metalDark),
      area('M22 24c0-6 10-8 26-8s26 2 26 8v8H22z', p.main),
      rect(24, 38, 5, 54, 1, p.main),
      rect(67, 38, 5, 54, 1, p.dark),
      rect(22, 82, 52, 10, 3, p.main),
      line('M36 58v20', '#ffffff', 3),
    ),
  board: (p) =>
    turned(
      8,
      draw(
        rect(42, 2, 18, 34, 8, p.main),
        circle(51, 12, 4.5, p.ink),
        rect(22, 26, 58, 66, 10, p.dark),
        rect(20, 24, 58, 66, 10, p.main),
        line('M30 36v44M42 32v52M56 36v46M68 32v50', p.dark, 2.5),
        line('M36 40v28M62 44v32', p.light, 2.5),
      ),
    ),
  stove: (p) =>
    draw(
      area('M50 28c8 8 10 13 10 18 0 6-5 9-10 9s-10-3-10-9c0-5 2-10 10-18z', '#ff8a3c'),
      area('M50 38c4 5 5 7 5 10s-2 5-5 5-5-2-5-5 1-5 5-10z', '#ffd34e'),
      line('M16 36h24M60 36h24M26 36l14 24M74 36L60 60', p.metalDark, 5),
      rect(36, 56, 28, 9, 3, p.metal),
      line('M64 61h16', p.accent, 5),
      area('M24 70c0-4 8-6 26-6s26 2 26 6v16a6 6 0 0 1-6 6H30a6 6 0 0 1-6-6z', p.main),
      area('M60 65c10 1 16 2 16 5v16a6 6 0 0 1-6 6H60z', p.dark),
      rect(24, 74, 52, 9, 0, p.accent),
    ),
  scale: (p) =>
    draw(
      oval(50, 40, 40, 8, p.dark),
      oval(50, 36, 40, 8, p.light),
      rect(42, 42, 16, 12, 0, p.metalDark),
      area('M18 54h64l8 32a5 5 0 0 1-5 6H15a5 5 0 0 1-5-6z', p.main),
      area('M66 54h16l8 32a5 5 0 0 1-5 6H72z', p.dark),
      circle(50, 73, 14, p.trim),
      line('M50 73l6-8', p.accentDark, 3),
    ),
  sieve: (p) =>
    draw(
      line('M74 44l24-18', p.main, 8),
      area('M6 46h72c0 26-16 42-36 42S6 72 6 46z', p.metal),
      line(
        'M18 52c2 16 8 28 18 34M34 52v34M50 52v34M66 52c-2 14-8 26-18 34M10 60h64M16 74h52',
        p.metalDark,
        2,
      ),
      rect(2, 40, 80, 9, 4.5, p.main),
    ),
  fork: (p) =>
    draw(
      line('M28 12v22c0 12 18 12 18 0V12M37 12v78', p.main, 5),
      area('M62 10c10 6 14 24 10 42H62z', p.main),
      line('M65 50v38', p.dark, 7),
    ),
} satisfies Record<string, Shape>;
