import type { Stack } from '../../dev/engines/stack';

/** Handed from jest's set-up to its tear-down, which run in the same process. */
export const engines: { stack?: Stack } = {};
