import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFiles } from '../embedding/model-files.js';
import { type Check, findingsAbout } from './finding.js';

const { ok, warning, failed } = findingsAbout('Model');

/** The embedding model: its files are there and are the ones they were. */
export const checkModel: Check = async ({ modelDir }) => {
  try {
    const { id } = readModelFiles(modelDir);
    if (!existsSync(join(modelDir, 'SHA256SUMS')))
      return [
        warning(
          `The model at ${modelDir} has no checksums.`,
          'Write them there: sha256sum model.onnx tokenizer.json > SHA256SUMS',
        ),
      ];
    return [ok(`The model is whole (${id.slice(0, 8)}).`)];
  } catch (error) {
    return [failed((error as Error).message, 'Nothing can be indexed without a model.')];
  }
};
