import { area, circle, draw, line, mirrored, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

/** Bottles, jars and cups. */
export const vessels = {
  bottle: (p) =>
    draw(
      area('M41 22h18v8c0 8 13 11 13 24v32a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6V54c0-13 13-16 13-24z', p.main),
      area('M59 22v8c0 8 13 11 13 24v32a6 6 0 0 1-6 6h-6V22z', p.dark),
      rect(38, 8, 24, 16, 4, p.accent),
      rect(28, 56, 44, 22, 0, p.trim),
      line('M36 64h20M36 71h12', p.accentDark, 3),
    ),
  'dropper-bottle': (p) =>
    draw(
      rect(43, 4, 14, 22, 7, p.accent),
      rect(38, 24, 24, 14, 3, p.ink),
      area('M40 36h20v5c8 2 12 7 12 14v31a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6V55c0-7 4-12 12-14z', p.main),
      area('M60 36v5c8 2 12 7 12 14v31a6 6 0 0 1-6 6h-5V36z', p.dark),
      rect(34, 58, 32, 24, 3, p.trim),
      area('M50 62c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z', p.accent),
    ),
  'spray-bottle': (p) =>
    draw(
      area('M36 10h24a10 10 0 0 1 10 10v4H50v10H40V22h-4z', p.accent),
      area('M24 12h14v9H24z', p.accentDark),
      line('M62 24c-1 8-4 11-8 13', p.accentDark, 5),
      rect(40, 32, 16, 10, 2, p.ink),
      area('M40 40h16v4c10 3 16 9 16 18v24a6 6 0 0 1-6 6H34a6 6 0 0 1-6-6V62c0-9 4-15 12-18z', p.main),
      area('M58 45c9 3 14 8 14 17v24a6 6 0 0 1-6 6h-8z', p.dark),
      rect(34, 62, 30, 20, 3, p.trim),
    ),
  jar: (p) =>
    draw(
      rect(24, 28, 52, 64, 12, p.main),
      area('M64 28a12 12 0 0 1 12 12v40a12 12 0 0 1-12 12h-4V28z', p.dark),
      rect(31, 36, 6, 44, 3, p.light),
      rect(22, 12, 56, 18, 5, p.accent),
      rect(22, 22, 56, 8, 3, p.accentDark),
      rect(38, 50, 26, 24, 3, p.trim),
      line('M44 58h14M44 65h9', p.accentDark, 3),
    ),
  tube: (p) =>
    draw(
      area('M22 8h56l-8 66H30z', p.main),
      area('M58 8h20l-8 66H58z', p.dark),
      rect(21, 6, 58, 8, 2, p.light),
      area('M27 32h46l-2 20H29z', p.trim),
      line('M36 39h24M36 46h14', p.accentDark, 3),
      rect(34, 74, 32, 18, 4, p.accent),
      rect(54, 74, 12, 18, 4, p.accentDark),
    ),
  can: (p) =>
    draw(
      rect(25, 18, 50, 68, 0, p.main),
      rect(60, 18, 15, 68, 0, p.dark),
      oval(50, 86, 25, 6, p.dark),
      rect(25, 36, 50, 34, 0, p.accent),
      rect(60, 36, 15, 34, 0, p.accentDark),
      circle(47, 53, 11, p.trim),
      oval(50, 18, 25, 7, p.light),
      oval(50, 18, 18, 4.5, p.metal),
    ),
  tin: (p) =>
    draw(
      rect(16, 44, 68, 44, 4, p.main),
      area('M64 44h20v40a4 4 0 0 1-4 4H64z', p.dark),
      oval(50, 88, 32, 4, p.dark),
      rect(12, 32, 76, 16, 4, p.light),
      oval(50, 33, 38, 7, p.light),
      oval(50, 32, 30, 5, p.accent),
      rect(12, 44, 76, 4, 2, p.dark),
      rect(30, 57, 32, 20, 3, p.trim),
      line('M37 64h18M37 70h11', p.accentDark, 3),
    ),
  jug: (p) =>
    draw(
      line('M70 34c20-4 22 34 -2 36', p.dark, 8),
      area(
        'M20 18l12-4h40l-2 18c8 12 10 22 10 34 0 16-8 26-18 26H38c-10 0-18-10-18-26 0-12 4-22 10-34z',
        p.main,
      ),
      area('M58 14h14l-2 18c8 12 10 22 10 34 0 16-8 26-18 26h-6c6-20 6-50 2-78z', p.dark),
      line('M30 54h10M28 64h14M30 74h10', p.trim, 3),
      oval(48, 15, 24, 4, p.ink),
    ),
  vase: (p) =>
    draw(
      area(
        'M36 10h28c-2 10-4 14-2 20 4 10 18 18 18 36 0 14-8 26-18 26H38c-10 0-18-12-18-26 0-18 14-26 18-36 2-6 0-10-2-20z',
        p.main,
      ),
      area('M56 10h8c-2 10-4 14-2 20 4 10 18 18 18 36 0 14-8 26-18 26h-6c10-22 6-60 0-82z', p.dark),
      area('M21 58c18 8 40 8 58 0l1 9c-18 8-42 8-60 0z', p.accent),
      oval(50, 11, 14, 4, p.ink),
    ),
  cup: (p) =>
    draw(
      line('M70 42c22-4 22 32-4 30', p.dark, 8),
      area('M20 28h54v38c0 16-10 24-20 24H40c-10 0-20-8-20-24z', p.main),
      area('M60 28h14v38c0 16-10 24-20 24h-6c10-6 12-30 12-62z', p.dark),
      oval(47, 29, 27, 6, p.light),
      oval(47, 30, 22, 4, p.ink),
      area('M20 50h54v9H20z', p.accent),
    ),
  bowl: (p) =>
    draw(
      area('M10 44h80c0 24-14 44-40 44S10 68 10 44z', p.main),
      area('M70 44h20c0 24-14 44-40 44 14-6 20-24 20-44z', p.dark),
      rect(36, 84, 28, 8, 3, p.dark),
      oval(50, 44, 40, 9, p.light),
      oval(50, 45, 33, 6, p.dark),
      line('M16 60c20 8 48 8 68 0', p.accent, 4),
    ),
  candle: (p) =>
    draw(
      area('M50 4c8 9 11 14 11 20a11 11 0 0 1-22 0c0-6 3-11 11-20z', '#ffb02e'),
      area('M50 15c4 5 5 8 5 11a5 5 0 0 1-10 0c0-3 1-6 5-11z', '#fff3c4'),
      line('M50 30v12', p.ink, 3),
      rect(28, 42, 44, 48, 5, p.main),
      area('M58 42h9a5 5 0 0 1 5 5v38a5 5 0 0 1-5 5h-9z', p.dark),
      oval(50, 43, 22, 5, p.light),
      rect(28, 60, 44, 18, 0, p.trim),
      line('M38 69h18', p.accentDark, 3),
    ),
  carafe: (p) =>
    draw(
      area('M40 10h20v24c4 10 20 20 20 38 0 12-8 20-18 20H38c-10 0-18-8-18-20 0-18 16-28 20-38z', p.light),
      area('M24 62c16-5 36-5 52 0 3 4 4 7 4 10 0 12-8 20-18 20H38c-10 0-18-8-18-20 0-3 1-6 4-10z', p.accent),
      rect(36, 34, 28, 10, 4, p.wood),
      oval(50, 10, 12, 4, p.dark),
    ),
  flask: (p) =>
    draw(
      rect(34, 4, 32, 22, 6, p.accent),
      rect(34, 18, 32, 8, 2, p.accentDark),
      rect(28, 26, 44, 66, 8, p.main),
      area('M58 26h6a8 8 0 0 1 8 8v50a8 8 0 0 1-8 8h-6z', p.dark),
      rect(34, 32, 6, 54, 3, p.light),
      rect(28, 76, 44, 5, 0, p.accent),
    ),
  tumbler: (p) =>
    draw(
      area('M22 14h56l-6 74a4 4 0 0 1-4 4H32a4 4 0 0 1-4-4z', p.light),
      area('M25 44h50l-3 44a4 4 0 0 1-4 4H32a4 4 0 0 1-4-4z', p.main),
      area('M62 14h16l-6 74a4 4 0 0 1-4 4h-6z', p.dark),
      oval(50, 14, 28, 5, p.trim),
    ),
  plate: (p) =>
    draw(
      oval(50, 62, 46, 28, p.dark),
      oval(50, 58, 46, 28, p.main),
      oval(50, 59, 32, 18, p.light),
      oval(50, 60, 28, 15, p.main),
      mirrored(line('M12 52c4-9 14-15 24-17', p.accent, 3)),
      line('M12 52c4-9 14-15 24-17', p.accent, 3),
    ),
} satisfies Record<string, Shape>;
