import { area, circle, draw, line, mirrored, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

/** Things to wear and to carry. */
export const clothing = {
  jacket: (p) =>
    draw(
      area('M34 10L14 20 2 80l16 4 8-36z', p.dark),
      mirrored(area('M34 10L14 20 2 80l16 4 8-36z', p.dark)),
      area('M34 8h32l14 12v72H20V20z', p.main),
      area('M50 20h0l16-12 14 12v72H50z', p.dark),
      area('M34 8l16 14L66 8c-6-4-26-4-32 0z', p.accent),
      line('M50 22v68', p.trim, 3),
      rect(27, 60, 16, 5, 2, p.accentDark),
      rect(57, 60, 16, 5, 2, p.accentDark),
    ),
  tee: (p) =>
    draw(
      area('M34 12L6 26l8 26 14-6v46h44V46l14 6 8-26-28-14c-4 12-28 12-32 0z', p.main),
      area('M66 12l28 14-8 26-14-6v46H58c8-24 8-48 4-72 2-2 3-5 4-8z', p.dark),
      line('M34 13c4 14 28 14 32 0', p.accent, 4),
      line('M10 38l5 12M90 38l-5 12', p.accent, 3),
    ),
  leggings: (p) =>
    draw(
      area('M28 6h44l6 84a2 2 0 0 1-2 2H60a2 2 0 0 1-2-2l-8-52-8 52a2 2 0 0 1-2 2H24a2 2 0 0 1-2-2z', p.main),
      area('M60 6h12l6 84a2 2 0 0 1-2 2H60a2 2 0 0 1-2-2l-8-52z', p.dark),
      rect(27, 4, 46, 13, 4, p.accent),
      line('M28 28l-3 54M72 28l3 54', p.light, 3),
    ),
  trousers: (p) =>
    draw(
      area('M24 8h52l8 84H58l-8-50-8 50H16z', p.main),
      area('M58 8h18l8 84H58l-8-50z', p.dark),
      rect(23, 6, 54, 10, 3, p.accent),
      line('M50 16v16M30 20c0 8-2 12-8 14M70 20c0 8 2 12 8 14', p.light, 3),
    ),
  shorts: (p) =>
    draw(
      area('M18 20h64l14 62-36 6-10-30-10 30-36-6z', p.main),
      area('M62 20h20l14 62-36 6-10-30z', p.dark),
      rect(17, 14, 66, 13, 4, p.accent),
      line('M46 27l-4 14M54 27l4 14', p.trim, 3),
      line('M8 74l32 6M92 74l-32 6', p.light, 3),
    ),
  socks: (p) =>
    draw(
      area('M52 6h26v46l12 18c6 10-2 20-12 20H64c-6 0-10-6-12-12z', p.dark),
      area('M18 10h28v44c6 8 16 14 22 20 8 8 2 18-8 18H40c-14 0-22-8-22-22z', p.main),
      rect(18, 8, 28, 13, 4, p.accent),
      rect(52, 4, 26, 12, 4, p.accentDark),
      area('M18 68c8-2 14 4 14 12 0 4-1 8-2 10-8-3-12-10-12-22z', p.accent),
      area('M58 66c-4 8 0 18 6 25 8-2 10-10 4-17z', p.accent),
      line('M18 32h28M18 40h28', p.light, 3.5),
    ),
  shoe: (p) =>
    draw(
      area('M6 40c8 4 18 2 24-6l8-4 28 28c10 4 26 6 28 18v4H6z', p.main),
      area('M58 50l8 8c10 4 26 6 28 18H68c-8-2-12-14-10-26z', p.dark),
      area('M6 40c8 4 18 2 24-6l4 6c-6 12-18 16-28 16z', p.accent),
      line('M42 36l-8 10M50 44l-8 10M58 52l-8 8', p.trim, 4),
      rect(3, 74, 94, 15, 7, p.trim),
      rect(3, 82, 94, 8, 4, p.accentDark),
    ),
  boot: (p) =>
    draw(
      area('M22 8h36v44c8 6 32 6 34 26H18z', p.main),
      area('M58 52c8 6 32 6 34 26H66c-4-8-8-16-8-26z', p.dark),
      rect(20, 6, 40, 12, 5, p.accent),
      line('M42 28h16M42 38h16M44 48h14', p.trim, 3.5),
      area('M16 76h78v10a6 6 0 0 1-6 6H54v-6H42v6H22a6 6 0 0 1-6-6z', p.ink),
    ),
  cap: (p) =>
    draw(
      area('M12 66c0-28 14-44 36-44s34 18 34 44z', p.main),
      area('M56 23c16 4 26 20 26 43H62c2-16 0-32-6-43z', p.dark),
      area('M40 66c20-10 48-8 58 6-14 4-38 6-58 4H14c-4 0-4-10 0-10z', p.accent),
      area('M14 76h26c20 2 44 0 58-4-8 10-30 12-50 10H18c-6 0-7-4-4-6z', p.accentDark),
      circle(48, 21, 5, p.accent),
      line('M46 24c-8 12-10 26-10 40', p.light, 3),
    ),
  vest: (p) =>
    draw(
      area('M28 6h11c0 20 22 20 22 0h11c0 18 4 28 12 34v52H16V40c8-6 12-16 12-34z', p.main),
      area('M64 6h8c0 18 4 28 12 34v52H60c6-24 6-48 0-70 3-4 4-8 4-16z', p.dark),
      line('M39 7c0 22 22 22 22 0', p.accent, 4),
      line('M29 8c0 18-4 28-12 34M71 8c0 18 4 28 12 34', p.accent, 3),
      line('M18 82h64', p.light, 3.5),
    ),
  watch: (p) =>
    draw(
      rect(36, 2, 28, 92, 6, p.dark),
      rect(36, 2, 14, 92, 6, p.main),
      circle(50, 48, 30, p.metalDark),
      circle(49, 47, 29, p.metal),
      circle(50, 48, 22, p.trim),
      rect(79, 44, 7, 8, 2, p.metalDark),
      line('M50 48V34M50 48l10 6', p.ink, 4),
      circle(50, 48, 3, p.accent),
    ),
  bag: (p) =>
    draw(
      line('M32 40c0-40 36-40 36 0', p.accentDark, 6),
      area('M14 36h72l6 50a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6z', p.main),
      area('M66 36h20l6 50a6 6 0 0 1-6 6H68z', p.dark),
      rect(13, 34, 74, 9, 3, p.light),
      rect(32, 56, 32, 24, 4, p.accent),
      circle(32, 42, 3.5, p.metal),
      circle(68, 42, 3.5, p.metal),
    ),
  hat: (p) =>
    draw(
      oval(50, 74, 48, 16, p.dark),
      oval(50, 70, 48, 15, p.main),
      area('M26 68c-2-24 4-44 24-44s26 20 24 44c-12 6-36 6-48 0z', p.main),
      area('M60 26c12 5 16 22 14 42-4 2-9 3-14 4z', p.dark),
      area('M25 58c14 6 36 6 50 0v11c-14 6-36 6-50 0z', p.accent),
    ),
  beanie: (p) =>
    draw(
      circle(50, 12, 11, p.accent),
      area('M14 66c0-32 14-48 36-48s36 16 36 48z', p.main),
      area('M62 20c16 6 24 22 24 46H66c2-18 2-34-4-46z', p.dark),
      line('M34 26c-5 12-6 24-6 36M50 20v42M66 26c5 12 6 24 6 36', p.light, 3),
      rect(8, 62, 84, 26, 10, p.accent),
      line('M24 66v18M37 66v18M50 66v18M63 66v18M76 66v18', p.accentDark, 4),
    ),
  scarf: (p) =>
    draw(
      area('M54 40l22 6 2 42H56z', p.dark),
      area('M34 40h22l2 52H32z', p.main),
      line('M33 72h24M33 80h24', p.accent, 5),
      line('M57 74h20', p.accentDark, 5),
      area('M14 24C26 6 74 6 86 24c4 12-2 22-10 26-18 8-36 8-52 0-8-4-14-14-10-26z', p.main),
      area('M26 22c10-8 38-8 48 0-4 8-44 8-48 0z', p.ink),
      line('M18 34c18 14 46 14 64 0', p.light, 4),
    ),
  dress: (p) =>
    draw(
      area('M34 6h8c0 12 16 12 16 0h8l4 26-6 12 20 46c-20 4-48 4-68 0l20-46-6-12z', p.main),
      area('M60 6h6l4 26-6 12 20 46c-8 2-16 2-24 3 4-30 2-60-2-80 1-2 2-4 2-7z', p.dark),
      line('M36 44h28', p.accent, 5),
    ),
  slipper: (p) =>
    draw(
      rect(4, 74, 92, 14, 7, p.accentDark),
      area('M8 66c12-2 26 0 36-8 8-16 24-20 36-12 10 6 16 16 14 30H8c-6 0-6-10 0-10z', p.main),
      area('M80 46c10 6 16 16 14 30H66c10-6 16-16 14-30z', p.dark),
      line('M44 58c10 2 22 0 32-12', p.trim, 6),
    ),
} satisfies Record<string, Shape>;
