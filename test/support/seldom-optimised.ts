/**
 * V8 waits nine times longer before it optimises a function: a suite, and a program that a suite starts, calls most too
 * few times to earn it. A start takes a sixth less of a processor.
 */
export const SELDOM_OPTIMISED = '--interrupt-budget=600000';

/**
 * Of a process that runs one suite after the other, MiB: a young space that holds what a request makes until it is gone,
 * and an old one that takes snapshots and engines without being cleared. A suite takes a fourteenth less of a processor,
 * and its process 150 MiB more.
 */
export const SELDOM_CLEARED = [
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
  '--initial-heap-size=1024',
];
