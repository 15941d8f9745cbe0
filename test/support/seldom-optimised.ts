/**
 * V8 waits nine times longer before it optimises a function: a suite, and a program that a suite starts, calls most too
 * few times to earn it. A start takes a sixth less of a processor.
 */
export const SELDOM_OPTIMISED = '--interrupt-budget=600000';
