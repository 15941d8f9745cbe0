import { SetupError } from '../errors.js';

/** The embedding model or its engine cannot be used. */
export class ModelError extends SetupError {}
