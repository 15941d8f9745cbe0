import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Small things of desk, bath and household. */
export const smallGoods = {
  'clothes-peg': (p) =>
    draw(
      turned(-16, draw(area('M28 6h12l4 40-2 44H30z', p.main), area('M36 6h4l4 40-2 44h-6z', p.dark))),
      turned(16, draw(area('M60 6h12l-2 84H58l-2-44z', p.main), area('M66 6h6l-2 84h-5z', p.dark))),
      circle(50, 46, 12, p.metalDark),
      circle(50, 46, 7, p.metal),
    ),
  wedge: (p) =>
    draw(
      area('M6 88L80 34l14 8v38l-6 10H8z', p.dark),
      area('M6 84L78 32v56H10z', p.main),
      area('M6 84L78 32l14 7-2 3L18 88z', p.light),
      line('M58 68h.1M66 56h.1M68 78h.1M48 80h.1', p.dark, 3),
    ),
  tile: (p) =>
    draw(
      area('M10 52l40-22 40 22-40 24z', p.light),
      area('M10 52l40 24v12L10 64zM90 52L50 76v12l40-24z', p.dark),
      area('M50 36l12 16-12 18-12-18z', p.accent),
      area('M22 52l14-5v10zM78 52l-14-5v10z', p.main),
    ),
  'sticky-notes': (p) =>
    draw(
      area('M16 30h70v62H16z', p.dark),
      area('M14 20h70v62H14z', p.light),
      area('M12 10h70v46c0 8-14 18-24 18H12z', p.main),
      area('M82 56c0 8-14 18-24 18 4-4 6-12 4-16 6 2 16 2 20-2z', p.light),
      line('M24 28h44M24 40h34', p.dark, 4),
    ),
  pinboard: (p) =>
    draw(
      rect(6, 14, 88, 74, 5, p.woodDark),
      rect(12, 20, 76, 62, 2, '#cc9a63'),
      rect(20, 28, 26, 32, 1, p.trim),
      rect(54, 26, 26, 22, 1, p.accent),
      rect(56, 54, 20, 20, 1, p.light),
      circle(33, 29, 4, '#d9483b'),
      circle(67, 28, 4, p.ink),
      circle(66, 56, 4, '#d9483b'),
    ),
  'pen-pot': (p) =>
    draw(
      line('M36 44L28 10M50 44V6M64 44l10-32', p.wood, 7),
      area('M24 12l4-10 5 9zM46 8l4-8 4 8z', p.ink),
      area('M70 10l8-6 0 10z', p.accent),
      rect(26, 38, 48, 54, 5, p.main),
      rect(60, 38, 14, 54, 5, p.dark),
      rect(26, 56, 48, 10, 0, p.accent),
      oval(50, 39, 24, 5, p.ink),
    ),
  sharpener: (p) =>
    draw(
      area('M18 40h64l-8 48H26z', p.main),
      area('M62 40h20l-8 48H58z', p.dark),
      rect(14, 34, 72, 10, 3, p.light),
      area('M34 44h32l-6 22H40z', p.metal),
      circle(50, 54, 4, p.ink),
      line('M50 34V8', '#e7a33c', 12),
      line('M50 12V4', '#e58a8f', 12),
    ),
  'power-bank': (p) =>
    draw(
      rect(18, 12, 64, 80, 11, p.dark),
      rect(16, 10, 60, 80, 11, p.main),
      area('M50 26L32 54h12l-4 22 20-28H48z', p.accent),
      circle(30, 82, 2.2, p.trim),
      circle(38, 82, 2.2, p.trim),
      circle(46, 82, 2.2, p.trim),
      rect(36, 4, 18, 8, 2, p.metalDark),
    ),
  whistle: (p) =>
    draw(
      line('M76 30c14-14 14 20 8 30', p.accent, 4),
      area('M8 28h70v20a30 30 0 1 1-46 14L8 56z', p.main),
      area('M78 28v20a30 30 0 0 1-40 38c20 0 28-14 24-34l16-6z', p.dark),
      rect(30, 28, 12, 14, 1, p.ink),
      circle(54, 62, 11, p.ink),
      circle(54, 62, 5, p.accent),
    ),
  'handheld-gps': (p) =>
    draw(
      rect(34, 0, 12, 20, 5, p.ink),
      rect(24, 10, 52, 82, 12, p.main),
      area('M64 10a12 12 0 0 1 12 12v58a12 12 0 0 1-12 12z', p.dark),
      rect(31, 20, 36, 42, 4, '#cfe3c1'),
      line('M34 54c8-4 8-16 16-16s6-10 14-12', p.accent, 3.5),
      circle(50, 38, 4, '#d9483b'),
      circle(40, 76, 5, p.trim),
      circle(58, 76, 5, p.trim),
    ),
  'reed-diffuser': (p) =>
    draw(
      line('M50 56L30 4M50 56L42 2M50 56l2-54M50 56L64 4M50 56L74 10', p.woodDark, 3),
      rect(40, 38, 20, 12, 3, p.accent),
      area('M38 48h24v6c10 4 14 8 14 16v16a6 6 0 0 1-6 6H30a6 6 0 0 1-6-6V70c0-8 4-12 14-16z', p.main),
      area('M62 54c10 4 14 8 14 16v16a6 6 0 0 1-6 6h-8z', p.dark),
      rect(34, 68, 30, 16, 2, p.trim),
    ),
  'candle-jar': (p) =>
    draw(
      area('M50 10c7 8 9 12 9 16a9 9 0 0 1-18 0c0-4 2-8 9-16z', '#ffb02e'),
      line('M50 30v10', p.ink, 3),
      rect(22, 30, 56, 62, 8, '#dcecea'),
      rect(26, 42, 48, 46, 5, p.main),
      area('M60 42h14v41a5 5 0 0 1-5 5h-9z', p.dark),
      rect(34, 54, 32, 22, 2, p.trim),
      line('M42 62h16M42 69h10', p.accentDark, 3),
    ),
  'taper-candles': (p) =>
    draw(
      area(
        'M34 4c5 6 7 9 7 13a7 7 0 0 1-14 0c0-4 2-7 7-13zM66 12c5 6 7 9 7 13a7 7 0 0 1-14 0c0-4 2-7 7-13z',
        '#ffb02e',
      ),
      area('M29 26h10l2 54H27zM61 34h10l2 46H59z', p.main),
      area('M35 26h4l2 54h-6zM67 34h4l2 46h-6z', p.dark),
      rect(20, 76, 28, 10, 3, p.accent),
      rect(52, 76, 28, 10, 3, p.accent),
      rect(14, 84, 72, 8, 4, p.accentDark),
    ),
  tealights: (p) =>
    draw(
      ...[
        [28, 62],
        [72, 62],
        [50, 80],
      ].map(([x = 0, y = 0]) =>
        draw(
          area(`M${x} ${y - 32}c6 7 8 10 8 14a8 8 0 0 1-16 0c0-4 2-7 8-14z`, '#ffb02e'),
          rect(x - 20, y - 8, 40, 18, 3, p.metal),
          rect(x + 6, y - 8, 14, 18, 3, p.metalDark),
          oval(x, y - 8, 20, 5, p.main),
        ),
      ),
    ),
  'round-cushion': (p) =>
    draw(
      area('M6 62c0-18 20-26 44-26s44 8 44 26v6c0 16-20 24-44 24S6 84 6 68z', p.dark),
      oval(50, 58, 44, 24, p.main),
      line(
        'M50 58L20 46M50 58L12 60M50 58L22 74M50 58l4 23M50 58l28 15M50 58l38 0M50 58l28-14M50 58l-2-22',
        p.light,
        2.5,
      ),
      oval(50, 57, 6, 4, p.accent),
    ),
  'hot-water-bottle': (p) =>
    draw(
      rect(40, 2, 20, 12, 3, p.ink),
      area('M38 12h24v10c14 2 20 8 20 20v34c0 10-6 16-16 16H34c-10 0-16-6-16-16V42c0-12 6-18 20-20z', p.main),
      area('M62 22c14 2 20 8 20 20v34c0 10-6 16-16 16h-6c8-22 8-46 2-70z', p.dark),
      rect(36, 20, 28, 9, 4, p.accent),
      line('M34 42l6 8 6-8 6 8 6-8 6 8M34 58l6 8 6-8 6 8 6-8 6 8M34 74l6 8 6-8 6 8 6-8 6 8', p.light, 3.5),
    ),
  'floor-lamp': (p) =>
    draw(
      area('M32 4h36l10 30H22z', p.main),
      area('M58 4h10l10 30H62z', p.dark),
      oval(50, 34, 28, 4, '#ffe9a8'),
      line('M50 38L28 92M50 38l22 54M50 38v52', p.wood, 5),
      circle(50, 44, 5, p.accent),
    ),
  'paper-globe': (p) =>
    draw(
      line('M50 0v16', p.ink, 3),
      oval(50, 54, 40, 38, p.main),
      area('M66 20c32 16 32 56 0 70 10-24 10-48 0-70z', p.dark),
      line(
        'M20 32c20 6 40 6 60 0M11 48c26 7 52 7 78 0M11 64c26 7 52 7 78 0M22 80c18 5 38 5 56 0',
        p.light,
        2.5,
      ),
      oval(50, 17, 12, 3.5, p.accent),
    ),
  'makeup-brush': (p) =>
    turned(
      26,
      draw(
        rect(45, 44, 10, 58, 5, p.wood),
        rect(42, 30, 16, 22, 3, p.metal),
        rect(50, 30, 8, 22, 2, p.metalDark),
        area('M42 32C28 20 28 2 50-10c22 12 22 30 8 42z', p.main),
        area('M52-9c20 12 20 29 6 41h-6z', p.dark),
      ),
    ),
  'shaving-brush': (p) =>
    draw(
      area('M34 46C18 30 24 8 50 8s32 22 16 38z', p.accent),
      area('M56 9c20 4 24 24 10 37H56z', p.accentDark),
      line('M42 40C34 30 36 20 40 14M50 40V14', p.trim, 2.5),
      rect(34, 44, 32, 8, 3, p.metal),
      area('M36 52h28c-2 10 8 14 8 26 0 10-6 14-14 14H42c-8 0-14-4-14-14 0-12 10-16 8-26z', p.main),
      area('M56 52h8c-2 10 8 14 8 26 0 10-6 14-14 14h-4z', p.dark),
    ),
  'stick-balm': (p) =>
    draw(
      area('M36 34V20c0-10 28-14 28 0v14z', p.accent),
      area('M54 12c6 0 10 3 10 8v14H54z', p.accentDark),
      rect(34, 30, 32, 12, 2, p.trim),
      rect(30, 40, 40, 52, 5, p.main),
      rect(58, 40, 12, 52, 5, p.dark),
      rect(30, 56, 40, 20, 0, p.trim),
      line('M38 66h18', p.accentDark, 3),
    ),
  'snack-bar': (p) =>
    turned(
      -14,
      draw(
        rect(2, 34, 96, 34, 4, p.main),
        rect(2, 54, 96, 14, 4, p.dark),
        line('M6 36v30M94 36v30', p.light, 4),
        rect(22, 40, 56, 20, 4, p.trim),
        circle(34, 50, 5, p.accent),
        line('M44 46h26M44 54h18', p.accentDark, 3),
      ),
    ),
  'tag-label': (p) =>
    draw(
      line('M28 22C10 0 50-4 40 16', p.ink, 2.5),
      area('M18 30l22-16h42a6 6 0 0 1 6 6v34L48 92a6 6 0 0 1-8 0L16 62z', p.main),
      circle(34, 30, 5, p.trim),
      line('M44 46l22-10M44 60l24-12', p.dark, 4),
    ),
} satisfies Record<string, Shape>;
