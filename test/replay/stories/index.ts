import * as operations from './operations';
import * as paths from './paths';
import type { Story } from './usual';
import * as waits from './waits';

/** One a path. Each is lived once on the real engines, by `record.ts`. */
export const stories: Record<string, Story> = { ...paths, ...waits, ...operations };
