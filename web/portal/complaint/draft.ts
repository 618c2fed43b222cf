import type { OpenBody } from '../../api/resources';
import { useMe } from '../../app/session';
import { useStored } from '../../app/stored';
import type { Sent } from '../useOpening';

export interface ComplaintDraft {
  title: string;
  description: string;
  /** Of the request it is about; empty for none. */
  number: string;
  /** Whom it is about: ids, or `team`. */
  of: readonly string[];
  sent: Sent;
}

/**
 * A complaint that a reload, an error or the end of the session does not lose; it goes with the window. What was begun
 * on the page of one request is not found on that of another.
 */
export function useComplaintDraft(about: string) {
  const key = `guichet.complaint.${useMe().id}.${about}`;
  const { value: draft, change } = useStored<ComplaintDraft>(key, (kept) => ({
    ...{ title: '', description: '', number: about, of: [], sent: null },
    ...kept,
  }));
  return { draft, change, clear: () => sessionStorage.removeItem(key) };
}

type Complaint = Pick<OpenBody, 'kind' | 'title' | 'description' | 'serviceId' | 'complaint'>;

/** What the API is told. */
export const bodyOf = ({ title, description, number, of }: ComplaintDraft, serviceId: string): Complaint => ({
  kind: 'complaint',
  title: title.trim(),
  description: description.trim(),
  serviceId,
  ...(number
    ? { complaint: { about: number, ...(of.length > 0 && { of: of.includes('team') ? 'team' : [...of] }) } }
    : {}),
});
