import type { Group } from '../api/desk';
import type { AttachmentResource, TicketResource } from '../api/resources';
import type { NameBook } from './sentence';

/** What is read beside a ticket; parts of it may not be the reader's. */
interface Beside {
  names?: Record<string, string>;
  establishmentName?: string | null;
  serviceName?: { fr: string; en: string } | null;
  groupName?: { fr: string; en: string } | null;
  attachments?: AttachmentResource[];
  requester?: { id: string; login: string; name: string; address?: string | null; room: string | null };
}

export type TicketDetails = Omit<TicketResource, keyof Beside> & Beside;

export const nameBookOf = ({ names }: TicketDetails, groups: readonly Group[], language: 'fr' | 'en'): NameBook => ({
  person: (id) => names?.[id],
  group: (id) => groups.find((group) => group.id === id)?.name[language],
});
