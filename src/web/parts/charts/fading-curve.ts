import type { Fading } from '../../../interests/fading.js';
import { FORGOTTEN_BELOW } from '../../../interests/strength.js';

/** The strength of one interest until it is forgotten, as the path of a line and of the area below it. */
export interface FadingCurve {
  readonly viewBox: string;
  readonly line: string;
  readonly area: string;
  /** Where an interest is too weak to be used. */
  readonly threshold: number;
  readonly width: number;
}

const WIDTH = 240;
const HEIGHT = 60;
/** Room above a line at full strength, and below the ground, for the thickness of the line. */
const MARGIN = 2;

export function fadingCurve({ points, endsAt }: Pick<Fading, 'points' | 'endsAt'>): FadingCurve {
  const from = points[0]?.at ?? endsAt;
  const length = Math.max(1, endsAt - from);
  const x = (at: number) => round(((at - from) / length) * WIDTH);
  const y = (strength: number) => round(MARGIN + (1 - strength) * (HEIGHT - 2 * MARGIN));
  const path = points.map(({ at, strength }) => `${x(at)} ${y(strength)}`).join('L');
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    line: `M${path}`,
    area: `M0 ${y(0)}L${path}L${WIDTH} ${y(0)}Z`,
    threshold: y(FORGOTTEN_BELOW),
    width: WIDTH,
  };
}

const round = (value: number): number => Math.round(10 * value) / 10;
