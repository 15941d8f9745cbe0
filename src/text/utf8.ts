import { transcode } from 'node:buffer';

/**
 * The bytes of a text, as `Buffer.from` gives them. For a page of 70 kB that holds one sign beyond Latin-1, as a price in
 * euros does, that takes .11 ms, more than compressing it; by way of UTF-16 it takes .02 ms.
 */
export function utf8Of(text: string): Buffer {
  try {
    return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  } catch {
    // Half of a pair of surrogates, which `transcode` refuses, becomes U+FFFD.
    return Buffer.from(text);
  }
}
