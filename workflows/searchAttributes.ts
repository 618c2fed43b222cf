import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  SearchAttributeType,
  type TypedSearchAttributes,
} from '@temporalio/common';
import { isBreached, nearestDue } from '../domain/ticket/measured';
import type { Ticket } from '../domain/ticket/ticket';
import { SEARCH_ATTRIBUTES } from './contract';

const STATUS = defineSearchAttributeKey(SEARCH_ATTRIBUTES.status, SearchAttributeType.KEYWORD);
const LEVEL = defineSearchAttributeKey(SEARCH_ATTRIBUTES.level, SearchAttributeType.KEYWORD);
const PRIORITY = defineSearchAttributeKey(SEARCH_ATTRIBUTES.priority, SearchAttributeType.KEYWORD);
const GROUP = defineSearchAttributeKey(SEARCH_ATTRIBUTES.group, SearchAttributeType.KEYWORD);
const DUE = defineSearchAttributeKey(SEARCH_ATTRIBUTES.due, SearchAttributeType.DATETIME);
const BREACHED = defineSearchAttributeKey(SEARCH_ATTRIBUTES.breached, SearchAttributeType.BOOL);

/** For operators who search in Temporal. `TicketDue` is the nearest of taking into account and resolution. */
export function searchAttributesOf(ticket: Ticket): SearchAttributePair[] {
  const due = nearestDue(ticket);
  return [
    { key: STATUS, value: ticket.status },
    { key: LEVEL, value: ticket.level },
    { key: PRIORITY, value: ticket.priority },
    { key: GROUP, value: ticket.groupId },
    { key: DUE, value: due === null ? null : new Date(due) } as SearchAttributePair,
    { key: BREACHED, value: isBreached(ticket) },
  ];
}

export function sameSearchAttributes(current: TypedSearchAttributes, wanted: readonly SearchAttributePair[]): boolean {
  return wanted.every(({ key, value }) => plain(current.get(key)) === plain(value));
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.getTime() : (value ?? null));
