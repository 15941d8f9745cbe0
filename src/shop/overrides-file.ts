import { readOptionalFile } from '../files/optional-file.js';
import { parseOverrides } from '../segments/overrides.js';
import type { SegmentOverride } from '../segments/segment-override.js';

/** Raised when what is kept of a file would be read otherwise. */
const FORM = 1;

/**
 * Reads `segments.yaml`, a list of overrides; a missing file has none.
 * @param kept a file that keeps what was read
 * @param onMistake told of a mistake in the file: then what was last read of it holds, so that a segment that is sensitive
 *   or switched off stays so
 * @throws SetupError with the line of the first mistake
 */
export function readOverrides(
  file: string,
  kept?: string,
  onMistake?: (message: string) => void,
): Promise<readonly SegmentOverride[]> {
  return readOptionalFile({
    file,
    parse: (text) => parseOverrides(text, file),
    kept: kept === undefined ? undefined : { file: kept, form: FORM },
    onMistake,
  });
}
