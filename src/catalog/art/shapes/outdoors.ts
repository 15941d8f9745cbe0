import { area, circle, draw, line, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

/** Camping and cycling. */
export const outdoors = {
  tent: (p) =>
    draw(
      area('M40 20h30l26 68H22z', p.dark),
      area('M40 20L72 88H6z', p.main),
      area('M40 34l14 54H28z', p.ink),
      area('M40 34l-2 30-10 24H26z', p.light),
      area('M40 34l4 34 10 20h4z', p.accent),
      line('M40 20l-4-8M70 20l3-6', p.wood, 3.5),
      line('M6 88l-4 3M96 88l3 3', p.accentDark, 3),
      rect(68, 40, 12, 10, 3, p.light),
    ),
  backpack: (p) =>
    draw(
      line('M38 18c0-16 24-16 24 0', p.ink, 6),
      rect(10, 52, 16, 32, 6, p.dark),
      rect(74, 52, 16, 32, 6, p.dark),
      rect(20, 14, 60, 78, 20, p.main),
      area('M62 14a20 20 0 0 1 18 20v42a16 16 0 0 1-16 16h-2z', p.dark),
      area('M20 34a20 20 0 0 1 20-20h20a20 20 0 0 1 20 20v8H20z', p.light),
      rect(30, 54, 40, 28, 7, p.accent),
      rect(30, 54, 40, 9, 4, p.accentDark),
      rect(45, 36, 10, 16, 3, p.metal),
    ),
  lantern: (p) =>
    draw(
      line('M30 28C30 0 70 0 70 28', p.metalDark, 4),
      area('M34 20h32l8 12H26z', p.main),
      rect(30, 32, 40, 42, 4, '#fff0bf'),
      area('M50 40c7 8 9 12 9 17a9 9 0 0 1-18 0c0-5 2-9 9-17z', '#ffab2e'),
      area('M50 52c3 3 4 6 4 8a4 4 0 0 1-8 0c0-2 1-5 4-8z', '#fff6d6'),
      line('M30 34v38M70 34v38', p.dark, 4),
      area('M24 72h52l6 20H18z', p.main),
      area('M60 72h16l6 20H62z', p.dark),
      circle(50, 82, 5, p.accent),
    ),
  pump: (p) =>
    draw(
      line('M24 86c-20-10-16-40 12-42', p.ink, 5),
      rect(28, 6, 44, 10, 5, p.accent),
      rect(46, 14, 8, 26, 2, p.metalDark),
      rect(38, 34, 24, 52, 5, p.main),
      rect(51, 34, 11, 52, 5, p.dark),
      rect(26, 84, 48, 8, 4, p.ink),
      circle(50, 72, 8, p.trim),
      line('M50 72l3-4', p.accentDark, 2.5),
    ),
  'bike-lock': (p) =>
    draw(
      line('M28 58V34a22 22 0 0 1 44 0v24', p.metalDark, 12),
      line('M28 58V34a22 22 0 0 1 18-21', p.metal, 12),
      rect(12, 54, 76, 36, 9, p.main),
      area('M12 74h76v7a9 9 0 0 1-9 9H21a9 9 0 0 1-9-9z', p.dark),
      circle(50, 70, 8, p.accent),
      rect(48, 66, 4, 9, 2, p.ink),
    ),
  bike: (p) =>
    draw(
      circle(22, 68, 20, p.ink),
      circle(22, 68, 15, p.trim),
      circle(78, 68, 20, p.ink),
      circle(78, 68, 15, p.trim),
      line('M22 68l16-34h30L46 68zM38 34l8 34M68 34l10 34', p.main, 5.5),
      line('M38 34l-3-8M68 34l-3-14h12', p.dark, 5),
      line('M26 26h18', p.ink, 6),
      circle(46, 68, 5, p.accent),
    ),
  helmet: (p) =>
    draw(
      line('M22 64c6 16 20 24 34 24', p.ink, 5),
      area('M6 62c0-28 18-46 44-46s44 18 44 42c0 6-4 8-10 8H14c-5 0-8-1-8-4z', p.main),
      area('M70 20c16 8 24 22 24 38 0 6-4 8-10 8H66c10-12 12-32 4-46z', p.dark),
      area('M22 54c2-14 10-24 20-28l-4 28zM48 54l4-30c8 2 12 12 12 30z', p.ink),
      area('M6 62h78v4H14c-5 0-8-1-8-4z', p.accent),
    ),
  saddle: (p) =>
    draw(
      line('M30 54c10 10 30 10 44 0M48 60v32', p.metalDark, 6),
      area('M4 42c10-8 34-2 50-8 12-4 24-12 36-4 8 6 8 24-2 28-14 4-24-4-40-4-18 0-40 4-44-12z', p.main),
      area('M5 46c16 6 36-2 54 0 14 2 24 6 36-2-1 6-3 12-7 14-14 4-24-4-40-4-17 0-38 4-43-8z', p.dark),
      line('M20 42c14-2 24 0 38-4', p.light, 3),
    ),
  hammock: (p) =>
    draw(
      line('M10 14v78M90 14v78', p.wood, 7),
      line('M12 26l14 20M88 26L74 46', p.trim, 3),
      area('M20 40c10 34 50 34 60 0 4 44-64 44-60 0z', p.main),
      line('M32 58c2 8 6 14 12 18M50 62v16M68 58c-2 8-6 14-12 18', p.accent, 4),
    ),
  carabiner: (p) =>
    draw(
      line('M36 20c0-20 42-18 40 6l-8 50c-2 20-36 18-36-2l2-22', p.dark, 11),
      line('M35 20c0-20 42-18 40 6l-8 50c-2 20-36 18-36-2l2-22', p.main, 9),
      line('M36 22l-3 32', p.accent, 7),
    ),
  headtorch: (p) =>
    draw(
      line('M12 54C8 12 92 12 88 54', p.accent, 11),
      line('M12 54c0 28 76 28 76 0', p.accentDark, 9),
      rect(28, 40, 44, 38, 10, p.main),
      rect(56, 40, 16, 38, 8, p.dark),
      circle(50, 59, 14, p.trim),
      circle(50, 59, 9, '#ffe08a'),
      circle(47, 56, 3, '#ffffff'),
    ),
  'bike-light': (p) =>
    draw(
      area('M28 32L2 16v64l26-16z', '#ffeaa6'),
      rect(24, 26, 62, 44, 12, p.main),
      area('M60 26h14a12 12 0 0 1 12 12v20a12 12 0 0 1-12 12H60z', p.dark),
      oval(28, 48, 9, 22, p.trim),
      oval(27, 48, 5, 13, '#ffd152'),
      rect(44, 70, 24, 20, 5, p.ink),
      circle(72, 40, 4, p.accent),
    ),
  'bike-bag': (p) =>
    draw(
      line('M22 22v12M78 22v12', p.metalDark, 6),
      rect(10, 28, 80, 62, 10, p.main),
      area('M66 28h14a10 10 0 0 1 10 10v42a10 10 0 0 1-10 10H66z', p.dark),
      area('M10 38a10 10 0 0 1 10-10h60a10 10 0 0 1 10 10v18H10z', p.light),
      line('M32 44v26M68 44v26', p.accent, 6),
      rect(44, 70, 12, 8, 2, p.trim),
    ),
  chain: (p) =>
    draw(
      line('M24 74a22 22 0 0 1 0-44l52 8a14 14 0 0 1 0 28z', p.dark, 9),
      line('M24 74a22 22 0 0 1 0-44l52 8a14 14 0 0 1 0 28z', p.light, 2.5),
      line(
        'M24 30h.1M37 32h.1M50 34h.1M63 36h.1M76 38h.1M90 52h.1M76 66h.1M63 68h.1M50 70h.1M37 72h.1M24 74h.1M2 52h.1M8 37h.1M8 67h.1',
        p.ink,
        5,
      ),
      circle(24, 52, 13, p.accent),
      circle(24, 52, 5, p.ink),
      circle(76, 52, 8, p.accent),
      circle(76, 52, 3, p.ink),
    ),
} satisfies Record<string, Shape>;
