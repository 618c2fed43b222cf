import type { Actor } from '../../domain/access/actor';
import { SYSTEM } from '../../domain/access/actor';
import { outsideOf } from '../../domain/access/visibility';
import { COMMANDS, type CommandName, type CommandShape } from '../../domain/ticket/commands';
import type { TicketEvent } from '../../domain/ticket/events';
import type { Ticket } from '../../domain/ticket/ticket';
import type { Content } from '../../store/contents';
import { isoOf } from '../schemas/common';
import type { EventResource } from '../schemas/timeline';

/** An event the caller sees, before its texts are fetched. */
export interface Shown {
  event: TicketEvent;
  facts: Readonly<Record<string, unknown>>;
  contentId: string | undefined;
  /** Of its texts, those that are for the caller; absent: all of them. */
  texts?: readonly string[];
}

/** All of it inside the desk; outside, what visibility lets through. */
export function shownOf(event: TicketEvent, inside: boolean): Shown | null {
  const contentId = 'contentId' in event ? event.contentId : undefined;
  if (inside) {
    const { seq: _seq, at: _at, by: _by, type: _type, ...facts } = event;
    return { event, facts: without(facts, 'contentId'), contentId };
  }
  const outside = outsideOf(event);
  if (!outside) return null;
  const { facts, texts } = outside;
  return { event, facts, contentId: texts ? contentId : undefined, ...(typeof texts === 'object' ? { texts } : {}) };
}

interface Reading {
  actor: Actor;
  ticket: Ticket;
  inside: boolean;
}

export function eventResource(
  { event, facts, texts }: Shown,
  { content, byName, mailId }: { content: Content | undefined; byName: string | undefined; mailId?: string | null },
  { id, actor, ticket, inside }: Reading & { id: string },
): EventResource {
  return {
    id,
    type: event.type,
    at: isoOf(event.at),
    from: originOf(event, actor, ticket),
    facts: withIsoInstants(facts) as Record<string, unknown>,
    texts: content ? textsOf(content, texts) : {},
    ...(byName === undefined ? {} : { byName }),
    ...(inside ? { seq: event.seq, by: event.by } : {}),
    ...(mailId === undefined ? {} : { mailId }),
  };
}

function originOf(event: TicketEvent, actor: Actor, { requesterId }: Ticket): EventResource['from'] {
  if (event.by === actor.id) return 'you';
  if (event.by === SYSTEM.id) return 'desk';
  if (event.type === 'replied') return event.from;
  return event.by === requesterId ? 'requester' : 'staff';
}

const OPENING_TEXTS = ['title', 'description'];

/** Only the texts that the command is known to carry, and of those the ones to show. */
function textsOf({ kind, texts }: Content, shown?: readonly string[]): Record<string, string> {
  const names =
    kind === 'opening'
      ? OPENING_TEXTS
      : Object.keys((COMMANDS[kind as CommandName] as CommandShape | undefined)?.texts ?? {});
  return Object.fromEntries(
    Object.entries(texts).filter(([name]) => names.includes(name) && (shown?.includes(name) ?? true)),
  );
}

/** The names under which events carry instants. */
const INSTANT = /^(at|due|fired|until|.*(At|Before))$/;

function withIsoInstants(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && INSTANT.test(name)) return isoOf(value);
  if (Array.isArray(value)) return value.map((item) => withIsoInstants(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIsoInstants(item, key)]));
}

const without = (facts: object, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
