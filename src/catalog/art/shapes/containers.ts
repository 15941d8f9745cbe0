import { area, circle, draw, line, mirrored, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

/** Things that hold other things. */
export const containers = {
  box: (p) =>
    draw(
      area('M10 40l40-14 40 14-40 16z', p.light),
      area('M10 40l40 16v36L10 76z', p.main),
      area('M90 40L50 56v36l40-16z', p.dark),
      area('M26 34.5l40 15.5v9l-10 4V54L16 38z', p.accent),
    ),
  pouch: (p) =>
    draw(
      rect(18, 18, 64, 74, 10, p.main),
      area('M64 18h8a10 10 0 0 1 10 10v54a10 10 0 0 1-10 10h-8z', p.dark),
      rect(18, 24, 64, 12, 0, p.accent),
      line('M24 30h46', p.trim, 3),
      rect(68, 26, 7, 18, 3, p.metal),
      rect(30, 50, 32, 24, 4, p.light),
    ),
  sack: (p) =>
    draw(
      area('M34 28c-18 12-22 28-22 42 0 14 8 22 22 22h32c14 0 22-8 22-22 0-14-4-30-22-42z', p.main),
      area('M66 28c18 12 22 28 22 42 0 14-8 22-22 22h-8c12-14 14-46 2-64z', p.dark),
      area('M28 10c6 6 8 12 7 20h30c-1-8 1-14 7-20-8 4-14 0-22 0s-14 4-22 0z', p.light),
      line('M32 29h36', p.accent, 6),
      line('M62 30l8 12', p.accent, 4),
      line('M26 60c0 8 2 14 6 18', p.light, 4),
    ),
  basket: (p) =>
    draw(
      line('M24 46c0-46 52-46 52 0', p.dark, 6),
      area('M12 46h76l-8 42a5 5 0 0 1-5 4H25a5 5 0 0 1-5-4z', p.main),
      line('M17 60h66M20 76h60', p.dark, 4),
      line('M32 50l4 40M50 50v40M68 50l-4 40', p.dark, 3),
      rect(8, 42, 84, 11, 5, p.light),
    ),
  tray: (p) =>
    draw(
      area('M14 44h72l10 36a6 6 0 0 1-6 8H10a6 6 0 0 1-6-8z', p.main),
      area('M22 50h56l7 26H15z', p.dark),
      area('M15 76l2-7h66l2 7z', p.accent),
      area('M4 80h92v2a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6z', p.light),
      rect(38, 82, 24, 4, 2, p.dark),
    ),
  bucket: (p) =>
    draw(
      line('M18 36c4-38 60-38 64 0', p.metalDark, 4),
      area('M14 36h72l-9 52a5 5 0 0 1-5 4H28a5 5 0 0 1-5-4z', p.main),
      area('M66 36h20l-9 52a5 5 0 0 1-5 4h-9z', p.dark),
      oval(50, 36, 36, 8, p.light),
      oval(50, 37, 30, 5, p.dark),
      line('M19 62c20 5 42 5 62 0', p.accent, 5),
    ),
  bin: (p) =>
    draw(
      area('M20 30h60l-5 58a5 5 0 0 1-5 4H30a5 5 0 0 1-5-4z', p.main),
      area('M62 30h18l-5 58a5 5 0 0 1-5 4H59z', p.dark),
      line('M36 42l2 40M50 42v40M64 42l-2 40', p.light, 4),
      area('M16 24a6 6 0 0 1 6-6h56a6 6 0 0 1 6 6v8H16z', p.accent),
      rect(40, 10, 20, 9, 4, p.accentDark),
    ),
  crate: (p) =>
    draw(
      rect(8, 30, 84, 62, 3, p.dark),
      rect(6, 30, 88, 17, 3, p.main),
      rect(6, 52, 88, 17, 3, p.main),
      rect(6, 74, 88, 18, 3, p.main),
      rect(12, 28, 10, 64, 2, p.light),
      rect(78, 28, 10, 64, 2, p.light),
      rect(40, 34, 20, 8, 4, p.ink),
    ),
  case: (p) =>
    draw(
      line('M36 34V24a6 6 0 0 1 6-6h16a6 6 0 0 1 6 6v10', p.ink, 6),
      rect(8, 32, 84, 58, 9, p.main),
      area('M8 60h84v21a9 9 0 0 1-9 9H17a9 9 0 0 1-9-9z', p.dark),
      rect(8, 56, 84, 6, 0, p.light),
      rect(26, 52, 12, 15, 3, p.metal),
      rect(62, 52, 12, 15, 3, p.metal),
    ),
  wallet: (p) =>
    draw(
      rect(10, 26, 76, 60, 9, p.dark),
      rect(10, 34, 80, 54, 9, p.main),
      rect(62, 52, 30, 20, 8, p.light),
      circle(72, 62, 5, p.metal),
      line('M18 42h60', p.light, 2.5),
    ),
  parcel: (p) =>
    draw(
      rect(12, 36, 76, 56, 4, p.main),
      rect(66, 36, 22, 56, 4, p.dark),
      rect(8, 28, 84, 18, 4, p.light),
      rect(42, 28, 16, 64, 0, p.accent),
      area('M50 28C40 4 16 10 28 24c4 4 14 4 22 4z', p.accent),
      mirrored(area('M50 28C40 4 16 10 28 24c4 4 14 4 22 4z', p.accentDark)),
    ),
  rack: (p) =>
    draw(
      line('M16 16v74M84 16v74', p.dark, 6),
      line('M16 34h68M16 62h68M16 86h68', p.main, 6),
      rect(24, 16, 14, 15, 3, p.accent),
      rect(42, 20, 12, 11, 3, p.trim),
      rect(60, 14, 16, 17, 3, p.accentDark),
      rect(26, 44, 20, 15, 3, p.light),
      rect(54, 46, 20, 13, 3, p.accent),
    ),
} satisfies Record<string, Shape>;
