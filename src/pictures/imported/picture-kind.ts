import type { Reading } from '../../catalog/feeds/reading.js';

/** File types of pictures, by the name they are served under. SVG is none of them: it can carry scripts. */
const PICTURE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
} as const;
export type PictureType = keyof typeof PICTURE_TYPES;

/** A larger picture is a print file: it would slow every page it is on. */
export const LARGEST_PICTURE = 8 * 1024 * 1024;

/** Tells a picture's type from its first bytes; the name and the sender's word do not count. */
export function pictureType(bytes: Uint8Array): Reading<PictureType> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString(
    'latin1',
  );
  if (head.startsWith('\xff\xd8\xff')) return { value: 'jpg' };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { value: 'png' };
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return { value: 'gif' };
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { value: 'webp' };
  if (head.slice(4, 8) === 'ftyp' && /avi[fs]/.test(head.slice(8, 40))) return { value: 'avif' };
  if (/<svg|<\?xml/i.test(head))
    return { reason: 'is SVG, which can carry scripts. Save it as PNG or WebP.' };
  return { reason: 'is not a JPEG, PNG, WebP, AVIF or GIF.' };
}
