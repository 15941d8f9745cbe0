import { strengthOf } from '../../interests/strength.js';
import { ruleOf } from '../signals.js';

/** The strength of an interest whose words were just added, or that was just chosen: 55 %, whole per cent as any that is set. */
export const ADDED_STRENGTH = Math.round(100 * strengthOf(ruleOf('added').weight)) / 100;
