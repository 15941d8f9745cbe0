/** Whether an engine answers: up, down, or asked again after it was down. */
export type EngineState = 'up' | 'down' | 'trying';

/** Why a call to an engine had no answer. */
export type AwayReason = 'failed' | 'refused' | 'late' | 'open' | 'busy' | 'budget';
