import type { Group, Language, TicketDetails } from '../api/resources';
import type { NameBook } from './sentence';

export const nameBookOf = ({ names }: TicketDetails, groups: readonly Group[], language: Language): NameBook => ({
  person: (id) => names[id],
  group: (id) => groups.find((group) => group.id === id)?.name[language],
});
