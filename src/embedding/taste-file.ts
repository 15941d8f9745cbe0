import { TASTE_VERSION, type TasteTransform } from './taste.js';

/** A transform as the JSON text that is stored with an index; its numbers are base64 of little-endian floats. */
export function tasteToJson({ mean, matrix, ...shape }: TasteTransform): string {
  return `${JSON.stringify({ ...shape, mean: toBase64(mean), matrix: toBase64(matrix) })}\n`;
}

/**
 * The transform that `tasteToJson` wrote.
 * @throws Error where the text is damaged or of another version.
 */
export function tasteFromJson(text: string): TasteTransform {
  const { version, dimensions, power, shrinkage, mean, matrix } = JSON.parse(text) as Record<string, unknown>;
  if (version !== TASTE_VERSION)
    throw new Error(`The taste transform has version ${version}, not ${TASTE_VERSION}.`);
  if (typeof dimensions !== 'number' || typeof power !== 'number' || typeof shrinkage !== 'number') {
    throw new Error('The taste transform is damaged.');
  }
  return {
    version,
    dimensions,
    power,
    shrinkage,
    mean: fromBase64(mean, dimensions),
    matrix: fromBase64(matrix, dimensions * dimensions),
  };
}

function toBase64(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function fromBase64(text: unknown, length: number): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(String(text), 'base64'));
  if (bytes.length !== length * 4) throw new Error('The taste transform is damaged.');
  return new Float32Array(bytes.buffer);
}
