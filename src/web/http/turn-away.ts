import type { Request, Response } from 'express';

/**
 * Why a request is not served now: its network asks too often, its visit or its network takes too much of the shop's
 * time, or everybody together asks too much.
 */
export type Busy = 'network' | 'visit' | 'networkTime' | 'overload';

/** Refuses a request without reading who sent it or what it asks for. */
export type TurnAway = (req: Request, res: Response, why: Busy, seconds: number) => void;
