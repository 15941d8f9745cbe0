import type { Request, Response } from 'express';

/** Why a request is not served now: its network or its visit asks too much, or everybody together does. */
export type Busy = 'network' | 'visit' | 'overload';

/** Refuses a request without reading who sent it or what it asks for. */
export type TurnAway = (req: Request, res: Response, why: Busy, seconds: number) => void;
