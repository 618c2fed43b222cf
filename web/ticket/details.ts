import type { Group } from '../api/desk';
import type { Language, TicketResource, TicketDetails as WholeTicket } from '../api/resources';
import type { NameBook } from './sentence';

/** A ticket; what is read beside it is not in the answer of a command. */
export type TicketDetails = TicketResource & Partial<Omit<WholeTicket, keyof TicketResource>>;

export const nameBookOf = ({ names }: TicketDetails, groups: readonly Group[], language: Language): NameBook => ({
  person: (id) => names?.[id],
  group: (id) => groups.find((group) => group.id === id)?.name[language],
});
