import { readOptionalFile } from '../files/optional-file.js';
import { type Pairings, parseGoesWith } from './goes-with.js';

/** Raised when what is kept of a file would be read otherwise. */
const FORM = 2;

/**
 * Reads `goes-with.yaml`; a missing file says nothing.
 * @param kept a file that keeps what was read: the YAML of a whole shop takes half a second of a processor, this a few
 * milliseconds. Made anew where the YAML is another; where it cannot be written, the YAML is read each time.
 * @param onMistake told of a mistake in the file: then what was last read of it holds
 * @throws SetupError with the line, where it is no list of entries with a `category` and what `goes with` it
 */
export function readGoesWith(
  file: string,
  kept?: string,
  onMistake?: (message: string) => void,
): Promise<Pairings> {
  return readOptionalFile({
    file,
    parse: (text) => parseGoesWith(text, file),
    kept: kept === undefined ? undefined : { file: kept, form: FORM },
    onMistake,
  });
}
