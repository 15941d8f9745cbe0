import { area, circle, draw, line, oval, rect } from '../draw.js';
import type { Shape } from '../palette.js';

/** Cameras, film and the darkroom. */
export const photography = {
  lens: (p) =>
    draw(
      rect(16, 30, 68, 58, 8, p.ink),
      rect(16, 56, 68, 11, 0, p.main),
      line('M24 57v9M32 57v9M40 57v9M48 57v9M56 57v9M64 57v9M72 57v9', p.dark, 2.5),
      rect(22, 82, 56, 10, 3, p.metalDark),
      rect(16, 42, 68, 5, 0, p.accent),
      oval(50, 30, 36, 20, p.metalDark),
      oval(50, 30, 31, 17, p.ink),
      oval(50, 30, 24, 13, '#4a5f93'),
      oval(50, 30, 16, 8, '#2b3558'),
      oval(42, 25, 6, 3, '#cfe2ff'),
    ),
  'film-roll': (p) =>
    draw(
      area('M44 26h52v54H44z', p.ink),
      line(
        'M52 32h.1M62 32h.1M72 32h.1M82 32h.1M92 32h.1M52 74h.1M62 74h.1M72 74h.1M82 74h.1M92 74h.1',
        p.trim,
        5,
      ),
      rect(56, 40, 16, 26, 1, '#8a6b4a'),
      rect(76, 40, 16, 26, 1, '#8a6b4a'),
      rect(22, 6, 16, 10, 2, p.ink),
      rect(8, 20, 44, 68, 5, p.main),
      rect(38, 20, 14, 68, 5, p.dark),
      rect(8, 38, 44, 26, 0, p.accent),
      circle(24, 51, 8, p.trim),
      rect(5, 14, 50, 9, 4, p.ink),
      rect(5, 84, 50, 8, 4, p.ink),
    ),
  camera: (p) =>
    draw(
      rect(20, 18, 16, 12, 3, p.metalDark),
      area('M38 28l4-12h22l4 12z', p.metal),
      rect(72, 20, 12, 9, 3, p.accent),
      rect(6, 26, 88, 62, 8, p.metal),
      rect(6, 40, 88, 34, 0, p.main),
      circle(50, 58, 25, p.metalDark),
      circle(50, 58, 20, p.ink),
      circle(50, 58, 13, '#46588a'),
      circle(50, 58, 7, '#252e4d'),
      circle(45, 52, 4, '#cfe2ff'),
      rect(78, 32, 10, 6, 2, p.trim),
    ),
  enlarger: (p) =>
    draw(
      rect(10, 84, 80, 8, 3, p.wood),
      rect(68, 6, 8, 80, 2, p.metalDark),
      rect(34, 22, 38, 10, 3, p.metal),
      area('M28 8h28a6 6 0 0 1 6 6v26H22V14a6 6 0 0 1 6-6z', p.main),
      area('M50 8h6a6 6 0 0 1 6 6v26H50z', p.dark),
      area('M26 40h32l-8 14H34z', p.ink),
      rect(34, 54, 16, 8, 2, p.metalDark),
      area('M36 62h12l14 22H22z', '#ffdf9e'),
      rect(20, 81, 44, 4, 1, p.trim),
    ),
  filter: (p) =>
    draw(
      circle(50, 52, 40, p.ink),
      circle(50, 52, 32, p.main),
      area('M28 62l36-36a32 32 0 0 1 9 7L36 70a32 32 0 0 1-8-8z', p.light),
      line('M24 24a38 38 0 0 1 12-8', p.metalDark, 3),
    ),
  film: (p) =>
    draw(
      rect(30, 4, 40, 88, 3, p.ink),
      line('M36 10v.1M36 22v.1M36 34v.1M36 46v.1M36 58v.1M36 70v.1M36 84v.1', p.trim, 5),
      line('M64 10v.1M64 22v.1M64 34v.1M64 46v.1M64 58v.1M64 70v.1M64 84v.1', p.trim, 5),
      rect(42, 10, 16, 22, 1, p.main),
      rect(42, 38, 16, 22, 1, p.accent),
      rect(42, 66, 16, 20, 1, p.light),
    ),
  print: (p) =>
    draw(
      rect(16, 10, 68, 82, 4, p.dark),
      rect(14, 8, 68, 82, 4, '#fbf7ee'),
      rect(22, 16, 52, 52, 2, p.main),
      area('M22 68V54l16-16 14 14 8-6 14 14v8z', p.accentDark),
      circle(60, 30, 6, '#ffd873'),
    ),
} satisfies Record<string, Shape>;
