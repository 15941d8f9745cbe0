import { area, circle, draw, line, oval, rect, turned } from '../draw.js';
import type { Shape } from '../palette.js';

/** Plain solid forms, for things that are little more than their form. */
export const plainForms = {
  block: (p) =>
    draw(
      area('M8 48a6 6 0 0 1 3-5l16-9a8 8 0 0 1 4-1h56a6 6 0 0 1 3 11l-14 9H14z', p.light),
      area('M76 52l14-9c2 1 3 3 3 5v26a6 6 0 0 1-3 5l-12 10-4-6z', p.dark),
      rect(7, 47, 71, 43, 7, p.main),
      line('M18 58h.1M34 66h.1M50 57h.1M64 64h.1M24 78h.1M44 80h.1M60 78h.1', p.dark, 2.6),
      line('M28 57h.1M42 70h.1M68 74h.1M17 68h.1M56 70h.1', p.light, 2.6),
    ),
  disc: (p) =>
    draw(
      oval(50, 68, 44, 22, p.dark),
      oval(50, 60, 44, 22, p.main),
      oval(50, 60, 32, 15, p.light),
      oval(50, 60, 28, 12.5, p.main),
      oval(50, 60, 8, 4, p.accent),
    ),
  ring: (p) =>
    draw(
      line('M50 18a34 34 0 1 1-.1 0z', p.dark, 16),
      line('M49 17a33 33 0 1 1-.1 0z', p.main, 13),
      line('M21 38a32 32 0 0 1 20-19', p.light, 4),
      line('M82 56a32 32 0 0 1-20 25', p.accent, 4),
    ),
  hoop: (p) =>
    draw(
      circle(50, 56, 36, p.dark),
      circle(50, 55, 36, p.main),
      circle(50, 55, 29, p.trim),
      rect(41, 8, 18, 14, 3, p.metal),
      rect(46, 4, 8, 12, 2, p.metalDark),
      line('M50 76c0-14 0-20 0-28', p.accentDark, 3),
      circle(50, 44, 7, p.accent),
      area('M50 64c-12 0-14-6-14-11 8 0 14 4 14 11zM50 70c12 0 14-6 14-11-8 0-14 4-14 11z', p.accentDark),
    ),
  rod: (p) =>
    turned(
      40,
      draw(
        rect(45, -6, 10, 108, 5, p.main),
        rect(50, -6, 5, 108, 2, p.dark),
        rect(44, 70, 12, 34, 5, p.accent),
        rect(50, 70, 6, 34, 3, p.accentDark),
        rect(44, -6, 12, 8, 3, p.accent),
      ),
    ),
  ball: (p) =>
    draw(
      circle(50, 52, 40, p.main),
      area('M76 22a40 40 0 1 1-62 48c34 20 66-6 62-48z', p.dark),
      oval(34, 34, 9, 6, p.light),
      line('M12 46c24 14 52 14 76 0', p.accent, 4),
    ),
  wheel: (p) =>
    draw(
      circle(50, 50, 42, p.ink),
      circle(50, 50, 32, p.main),
      circle(50, 50, 26, p.light),
      line('M50 24v52M24 50h52M32 32l36 36M68 32L32 68', p.dark, 4),
      circle(50, 50, 9, p.accent),
      circle(50, 50, 3.5, p.ink),
    ),
  sheet: (p) =>
    draw(
      area('M22 10h46l14 14v68H22z', p.dark),
      area('M16 6h46l14 14v68H16z', p.main),
      area('M62 6l14 14H62z', p.light),
      line('M26 34h36M26 46h40M26 58h32M26 70h24', p.dark, 3.5),
    ),
  soap: (p) =>
    draw(
      rect(10, 52, 80, 38, 16, p.dark),
      rect(10, 44, 80, 38, 17, p.main),
      rect(22, 52, 56, 20, 10, p.light),
      circle(70, 28, 11, p.trim),
      circle(50, 22, 7, p.trim),
      circle(64, 10, 5, p.trim),
      circle(67, 25, 3, '#ffffff'),
      circle(48, 20, 2, '#ffffff'),
    ),
  sponge: (p) =>
    draw(
      rect(8, 46, 84, 30, 9, p.main),
      rect(8, 70, 84, 20, 8, p.accent),
      rect(8, 66, 84, 8, 0, p.accentDark),
      circle(22, 56, 4, p.dark),
      circle(42, 60, 3, p.dark),
      circle(58, 54, 4.5, p.dark),
      circle(78, 58, 3.5, p.dark),
      circle(32, 52, 2, p.dark),
      circle(70, 63, 2, p.dark),
    ),
  frame: (p) =>
    draw(
      rect(14, 6, 72, 86, 4, p.main),
      area('M86 10v78a4 4 0 0 1-4 4H18z', p.dark),
      rect(23, 15, 54, 68, 1, p.trim),
      rect(31, 25, 38, 48, 1, p.light),
      area('M31 73V60l12-14 10 12 6-6 10 12v9z', p.accent),
      circle(58, 36, 5, '#ffc95c'),
    ),
  mirror: (p) =>
    draw(
      area('M40 80h20l6 12H34z', p.dark),
      oval(50, 44, 36, 40, p.main),
      oval(50, 44, 29, 33, '#cfe6ec'),
      area('M28 58L64 18c6 4 10 9 12 15L42 74c-7-3-12-8-14-16z', '#e9f5f7'),
    ),
  hook: (p) =>
    draw(
      rect(6, 18, 88, 26, 8, p.main),
      rect(6, 34, 88, 10, 5, p.dark),
      circle(16, 30, 3, p.ink),
      circle(84, 30, 3, p.ink),
      ...[30, 54, 78].map((x) =>
        draw(
          line(`M${x} 32v30c0 18-20 18-20 2`, p.metalDark, 7),
          circle(x, 30, 6, p.accent),
          circle(x - 20, 62, 5, p.accent),
        ),
      ),
    ),
  bubble: (p) =>
    draw(
      circle(50, 50, 42, p.light),
      area('M78 18a42 42 0 1 1-66 52c34 22 70-10 66-52z', p.main),
      oval(34, 32, 10, 6, p.trim),
    ),
} satisfies Record<string, Shape>;
