import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Instruments and listening. */
export const music = {
  guitar: (p) =>
    turned(
      34,
      draw(
        rect(45, -12, 10, 64, 2, p.woodDark),
        rect(42, -22, 16, 16, 3, p.dark),
        line('M40-18v.1M40-10v.1M60-18v.1M60-10v.1', p.metal, 5),
        area(
          'M50 34c12 0 18 8 16 18-2 8 14 12 14 30s-14 24-30 24-30-6-30-24 16-22 14-30c-2-10 4-18 16-18z',
          p.main,
        ),
        area('M56 35c8 2 12 9 10 17-2 8 14 12 14 30s-14 24-30 24c20-20 22-50 6-71z', p.dark),
        circle(50, 64, 9, p.ink),
        rect(38, 86, 24, 6, 2, p.woodDark),
        line('M47-6v92M50-6v92M53-6v92', p.trim, 1.2),
      ),
    ),
  keys: (p) =>
    draw(
      rect(4, 24, 92, 66, 6, p.main),
      rect(4, 24, 92, 20, 6, p.dark),
      circle(16, 33, 4, p.accent),
      rect(60, 30, 28, 7, 3, p.light),
      rect(10, 44, 80, 42, 2, '#fdfaf2'),
      line('M21.5 46v38M33 46v38M44.5 46v38M56 46v38M67.5 46v38M79 46v38', '#cfc6b4', 1.8),
      ...[18, 29.5, 52.5, 64, 75.5].map((x) => rect(x, 44, 7, 25, 1.5, p.ink)),
    ),
  drum: (p) =>
    draw(
      line('M20 6l26 26M84 4L56 32', p.wood, 5),
      rect(12, 40, 76, 46, 4, p.main),
      rect(66, 40, 22, 46, 4, p.dark),
      oval(50, 86, 38, 6, p.dark),
      line('M14 46l12 36 12-36 12 36 12-36 12 36 12-36', p.trim, 3),
      rect(10, 80, 80, 8, 4, p.accent),
      oval(50, 40, 40, 11, p.accent),
      oval(50, 38, 36, 9, '#fbf4e2'),
    ),
  harmonica: (p) =>
    turned(
      -8,
      draw(
        rect(4, 34, 92, 38, 10, p.metalDark),
        rect(4, 34, 92, 14, 7, p.metal),
        rect(8, 46, 84, 15, 2, p.main),
        ...[13, 25, 37, 49, 61, 73].map((x) => rect(x, 49, 8, 9, 1, p.ink)),
        line('M18 40h40', p.trim, 3),
      ),
    ),
  strings: (p) =>
    draw(
      circle(50, 52, 40, p.metalDark),
      circle(50, 52, 36, p.metal),
      circle(50, 52, 32, p.main),
      circle(50, 52, 28, p.light),
      circle(50, 52, 24, p.main),
      circle(50, 52, 19, p.trim),
      line('M82 30c12 10 8 40-4 52', p.main, 3),
      rect(38, 44, 24, 16, 3, p.accent),
    ),
  pedal: (p) =>
    draw(
      rect(2, 52, 12, 10, 2, p.metalDark),
      rect(86, 52, 12, 10, 2, p.metalDark),
      rect(14, 8, 72, 84, 8, p.main),
      rect(68, 8, 18, 84, 8, p.dark),
      circle(32, 26, 9, p.ink),
      line('M32 26l3-6', p.trim, 3),
      circle(66, 26, 9, p.ink),
      line('M66 26l-5-4', p.trim, 3),
      rect(26, 42, 48, 14, 3, p.trim),
      circle(50, 49, 3.5, p.accent),
      circle(50, 74, 11, p.metalDark),
      circle(50, 74, 8, p.metal),
    ),
  headphones: (p) =>
    draw(
      line('M16 62C10 -4 90 -4 84 62', p.dark, 9),
      line('M24 30c10-20 42-20 52 0', p.accent, 7),
      rect(4, 50, 24, 40, 11, p.main),
      rect(20, 52, 12, 36, 6, p.ink),
      rect(72, 50, 24, 40, 11, p.main),
      rect(68, 52, 12, 36, 6, p.ink),
      line('M10 62v16', p.light, 4),
    ),
  speaker: (p) =>
    draw(
      rect(22, 4, 56, 88, 6, p.main),
      rect(66, 4, 12, 88, 6, p.dark),
      circle(48, 26, 12, p.ink),
      circle(48, 26, 5, p.metalDark),
      circle(48, 64, 20, p.ink),
      circle(48, 64, 14, p.metalDark),
      circle(48, 64, 6, p.accent),
    ),
  vinyl: (p) =>
    draw(
      circle(64, 52, 34, p.ink),
      line('M64 26a26 26 0 0 1 26 26M90 56a26 26 0 0 1-20 22', '#5d564e', 2),
      line('M64 33a19 19 0 0 1 19 19', '#5d564e', 2),
      circle(64, 52, 12, p.trim),
      rect(2, 12, 64, 80, 3, p.accent),
      rect(56, 12, 10, 80, 3, p.accentDark),
      circle(30, 46, 17, p.trim),
      area('M13 46a17 17 0 0 0 34 0z', p.accentDark),
      line('M12 78h30M12 85h18', p.trim, 3),
    ),
  turntable: (p) =>
    draw(
      rect(4, 30, 92, 56, 6, p.dark),
      rect(4, 26, 92, 52, 6, p.main),
      circle(42, 52, 22, p.ink),
      circle(42, 52, 15, '#5d564e'),
      circle(42, 52, 14, p.ink),
      circle(42, 52, 7, p.accent),
      line('M82 36v22L62 66', p.metal, 4),
      circle(82, 36, 6, p.metalDark),
      line('M14 88h10M76 88h10', p.ink, 6),
    ),
  chime: (p) =>
    draw(
      line('M50 2v10', p.ink, 3),
      rect(12, 12, 76, 12, 6, p.wood),
      rect(12, 18, 76, 6, 3, p.woodDark),
      line('M20 24v6M34 24v6M50 24v6M66 24v6M80 24v6', p.ink, 2),
      rect(16, 30, 8, 36, 4, p.main),
      rect(30, 30, 8, 48, 4, p.light),
      rect(46, 30, 8, 62, 4, p.main),
      rect(62, 30, 8, 48, 4, p.dark),
      rect(76, 30, 8, 36, 4, p.main),
    ),
  xylophone: (p) =>
    draw(
      area('M6 44l88 8v5L6 62z', p.woodDark),
      rect(8, 24, 11, 60, 4, '#e2574c'),
      rect(23, 28, 11, 54, 4, '#f0953f'),
      rect(38, 32, 11, 48, 4, '#f4c542'),
      rect(53, 36, 11, 42, 4, '#69b25c'),
      rect(68, 40, 11, 36, 4, '#4a97c9'),
      rect(83, 44, 11, 30, 4, '#8a68c0'),
      line('M30 92L78 20', p.wood, 4),
      circle(79, 18, 7, p.accent),
    ),
  tambourine: (p) =>
    draw(
      circle(50, 50, 42, p.dark),
      circle(50, 48, 42, p.main),
      circle(50, 49, 32, '#fbf1dd'),
      ...[
        [50, 11],
        [84, 34],
        [84, 64],
        [50, 86],
        [16, 64],
        [16, 34],
      ].map(([x = 0, y = 0]) => draw(oval(x, y, 9, 6, p.metalDark), oval(x, y, 5, 3, p.metal))),
    ),
} satisfies Record<string, Shape>;
