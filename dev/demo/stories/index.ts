import type { Story } from '../tale';
import { consentRefused } from './consentRefused';
import { fullPath } from './fullPath';
import { nobodyTakesIt } from './nobodyTakesIt';
import { reopened } from './reopened';

export const STORIES: readonly Story[] = [fullPath, consentRefused, nobodyTakesIt, reopened];
