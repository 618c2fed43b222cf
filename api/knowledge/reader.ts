import type { Actor } from '../../domain/access/actor';
import { audiencesOf } from '../../domain/knowledge/article';
import type { Instant } from '../../domain/time';
import type { Reader } from '../../store/articles';

export const readerOf = (actor: Actor, at: Instant): Reader => ({ audiences: audiencesOf(actor), at });
