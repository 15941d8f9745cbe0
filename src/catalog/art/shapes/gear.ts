import { area, circle, draw, line, mirrored, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Larger gear of camp, road, track and kennel. */
export const gear = {
  tarp: (p) =>
    draw(
      line('M14 92V34M86 92V34', p.wood, 5),
      line('M14 34L0 90M86 34l14 56', p.trim, 2),
      area('M6 38L50 12l44 26-12 22c-20-14-44-14-64 0z', p.main),
      area('M50 12l44 26-12 22c-10-7-21-10-32-10z', p.dark),
      line('M50 14v34', p.light, 3),
    ),
  peg: (p) =>
    draw(
      turned(
        -14,
        draw(
          area('M24 8h12l-3 62-3 22-4-22z', p.main),
          area('M30 8h6l-3 62-3 22z', p.dark),
          rect(20, 4, 20, 8, 3, p.accent),
        ),
      ),
      turned(
        10,
        draw(
          area('M58 8h12l-3 62-3 22-4-22z', p.main),
          area('M64 8h6l-3 62-3 22z', p.dark),
          rect(54, 4, 20, 8, 3, p.accent),
        ),
      ),
    ),
  'camp-bed': (p) =>
    draw(
      line('M14 58l14 32M28 58L14 90M72 58l14 32M86 58L72 90M43 58l14 32M57 58L43 90', p.metalDark, 4),
      rect(2, 46, 96, 14, 6, p.main),
      rect(2, 54, 96, 6, 3, p.dark),
      rect(6, 38, 22, 12, 6, p.accent),
      line('M2 46h96', p.light, 3),
    ),
  duffel: (p) =>
    draw(
      line('M30 50c0-40 40-40 40 0', p.accentDark, 6),
      rect(4, 40, 92, 50, 18, p.main),
      area('M78 40a18 18 0 0 1 18 18v14a18 18 0 0 1-18 18H66c12-14 14-34 12-50z', p.dark),
      line('M16 48h68', p.trim, 3),
      line('M30 44v46M70 44v46', p.accent, 7),
      rect(40, 60, 20, 16, 3, p.light),
    ),
  'waist-pack': (p) =>
    draw(
      line('M18 52C-2 10 102 10 82 52', p.ink, 7),
      area('M12 48c20-8 56-8 76 0 6 20-2 42-18 42H30C14 90 6 68 12 48z', p.main),
      area('M70 44c7 1 13 2 18 4 6 20-2 42-18 42h-8c10-14 12-32 8-46z', p.dark),
      line('M20 58c18-6 42-6 60 0', p.trim, 3.5),
      rect(34, 66, 32, 14, 5, p.accent),
    ),
  'bike-pedal': (p) =>
    draw(
      rect(2, 46, 26, 10, 4, p.metalDark),
      rect(22, 22, 72, 60, 9, p.dark),
      rect(22, 18, 72, 58, 9, p.main),
      rect(34, 28, 48, 12, 4, p.ink),
      rect(34, 54, 48, 12, 4, p.ink),
      line('M28 24v.1M88 24v.1M28 70v.1M88 70v.1M46 47v.1M70 47v.1', p.light, 5),
    ),
  handlebar: (p) =>
    draw(
      line('M22 46c2-22 14-22 28-22s26 0 28 22', p.metalDark, 7),
      line('M50 24v40', p.metal, 8),
      rect(40, 16, 20, 16, 4, p.ink),
      line('M22 44c0 22-12 22-14 44', p.main, 13),
      line('M78 44c0 22 12 22 14 44', p.dark, 13),
      line('M10 76l10-6M12 66l10-6M90 76l-10-6M88 66l-10-6', p.light, 2.5),
    ),
  'bike-bell': (p) =>
    draw(
      rect(30, 78, 40, 14, 4, p.ink),
      area('M8 72c0-32 18-50 42-50s42 18 42 50z', p.main),
      area('M62 24c18 6 30 24 30 48H66c4-16 4-34-4-48z', p.dark),
      circle(50, 18, 7, p.metalDark),
      line('M20 60c2-14 8-22 16-26', p.light, 5),
      rect(4, 70, 92, 9, 4, p.dark),
      line('M84 78l12 8', p.metalDark, 6),
    ),
  'bike-rack': (p) =>
    draw(
      line('M30 40L18 90M72 40l14 50M30 40l34 50', p.dark, 5),
      rect(4, 30, 92, 12, 5, p.main),
      rect(4, 37, 92, 5, 2, p.dark),
      line('M14 30V20h72v10', p.main, 5),
      circle(18, 90, 4, p.accent),
      circle(86, 90, 4, p.accent),
      circle(64, 90, 4, p.accent),
    ),
  'bottle-cage': (p) =>
    draw(
      rect(42, 2, 16, 12, 4, p.trim),
      rect(34, 12, 32, 14, 5, p.ink),
      rect(32, 24, 36, 60, 5, p.accent),
      rect(58, 24, 10, 60, 5, p.accentDark),
      line('M24 40c0 30 2 50 6 50h40c4 0 6-20 6-50M26 56h48M28 74h44', p.main, 6),
    ),
  'multi-tool': (p) =>
    draw(
      turned(-34, rect(46, -6, 9, 56, 3, p.metal)),
      turned(34, draw(rect(46, -6, 9, 56, 3, p.metalDark))),
      rect(46, 2, 8, 48, 2, p.metal),
      line('M50 4v10', p.metalDark, 8),
      rect(28, 42, 44, 50, 9, p.main),
      rect(58, 42, 14, 50, 8, p.dark),
      circle(50, 52, 5, p.metalDark),
      circle(50, 82, 5, p.metalDark),
      line('M38 62v12', p.light, 4),
    ),
  'sports-bra': (p) =>
    draw(
      area('M26 10h11c0 24 26 24 26 0h11c0 18 4 26 14 34v36c-22 10-54 10-76 0V44c10-8 14-16 14-34z', p.main),
      area('M66 10h8c0 18 4 26 14 34v36c-8 4-17 6-26 7 6-22 6-40 0-56 3-5 4-12 4-21z', p.dark),
      line('M37 11c0 26 26 26 26 0', p.accent, 4),
      line('M12 76c22 10 54 10 76 0', p.accent, 8),
      line('M50 40v28', p.light, 3),
    ),
  harness: (p) =>
    draw(
      line('M50 36c-34-44-56 20-18 34M50 36c34-44 56 20 18 34', p.main, 12),
      line('M50 34v46', p.dark, 13),
      line('M14 78h72', p.accent, 11),
      circle(50, 36, 9, p.metal),
      circle(50, 36, 4, p.ink),
      rect(70, 71, 14, 14, 3, p.ink),
    ),
  'cat-cave': (p) =>
    draw(
      area('M6 78c-4-40 18-60 44-60s48 20 44 60c-2 18-86 18-88 0z', p.main),
      area('M64 20c22 8 34 28 30 58-1 9-22 13-42 14 24-14 28-44 12-72z', p.dark),
      oval(44, 64, 24, 22, p.ink),
      area('M30 82c0-14 6-22 14-22s14 8 14 22c-8 6-20 6-28 0z', '#8b6f5a'),
      area('M32 66l2-12 8 8zM56 66l-2-12-8 8z', '#8b6f5a'),
      circle(39, 68, 2, '#f4d35e'),
      circle(49, 68, 2, '#f4d35e'),
      line('M20 42c6-8 14-13 24-15', p.light, 4),
    ),
  tunnel: (p) =>
    draw(
      area('M24 28h56a16 32 0 0 1 0 62H24z', p.main),
      line('M42 30c12 12 12 46 0 58M58 30c12 12 12 46 0 58M74 31c12 12 12 44 0 56', p.dark, 4),
      oval(26, 59, 20, 31, p.accent),
      oval(26, 59, 14, 24, p.ink),
    ),
  bodysuit: (p) =>
    draw(
      area('M32 8c4 10 32 10 36 0l22 14-8 20-12-4v22L58 90H42L30 60V38l-12 4-8-20z', p.main),
      area('M68 8l22 14-8 20-12-4v22L58 90h-6c10-22 12-50 8-74 4-2 6-4 8-8z', p.dark),
      line('M33 10c6 10 28 10 34 0', p.accent, 4),
      line('M44 86h.1M50 86h.1M56 86h.1', p.trim, 4),
      circle(48, 42, 7, p.accent),
    ),
  'cot-mobile': (p) =>
    draw(
      line('M50 2v14M14 22h72', p.wood, 5),
      line('M18 24v26M50 18v40M82 24v22', p.ink, 2),
      area('M6 62c0-8 8-12 12-8 6-6 16 0 14 8 4 6-4 10-8 8H12c-6 0-10-4-6-8z', p.main),
      area('M50 56l5 12 13 1-10 8 4 13-12-7-12 7 4-13-10-8 13-1z', '#f4c542'),
      area('M86 42a15 15 0 1 0 8 24 14 14 0 0 1-8-24z', p.accent),
    ),
  blind: (p) =>
    draw(
      rect(4, 8, 92, 12, 5, p.wood),
      rect(12, 18, 76, 58, 0, p.main),
      rect(66, 18, 22, 58, 0, p.dark),
      rect(10, 74, 80, 8, 3, p.light),
      line('M50 82v8', p.ink, 2.5),
      circle(50, 91, 4, p.accent),
      circle(32, 36, 4, p.light),
      circle(54, 50, 4, p.light),
      circle(34, 62, 4, p.light),
    ),
  apron: (p) =>
    draw(
      line('M34 16C34-6 66-6 66 16', p.accentDark, 4),
      area('M32 12h36c0 16 6 24 16 28v48a4 4 0 0 1-4 4H20a4 4 0 0 1-4-4V40c10-4 16-12 16-28z', p.main),
      area('M62 12h6c0 16 6 24 16 28v48a4 4 0 0 1-4 4H64c4-28 4-56-2-80z', p.dark),
      rect(30, 54, 40, 24, 3, p.light),
      line('M50 54v24', p.dark, 2.5),
      line('M16 46L4 54', p.accentDark, 4),
      mirrored(line('M16 46L4 54', p.accentDark, 4)),
    ),
  'dust-mask': (p) =>
    draw(
      line('M16 40C0 30 8 14 26 18M16 62C0 72 8 86 26 80', p.accent, 4),
      mirrored(line('M16 40C0 30 8 14 26 18M16 62C0 72 8 86 26 80', p.accent, 4)),
      area('M12 46c6-20 22-28 38-28s32 8 38 28c-4 28-20 42-38 42S16 74 12 46z', p.trim),
      area('M60 19c14 3 24 12 28 27-4 28-20 42-38 42 18-16 20-46 10-69z', '#e2dac8'),
      rect(40, 48, 22, 18, 5, p.main),
      line('M44 54h14M44 60h14', p.light, 2.5),
      line('M40 24h20', p.metalDark, 4),
    ),
} satisfies Record<string, Shape>;
