import { useEffect, useState } from 'react';
import { uaiOf } from '../../api/establishments';
import type { Impact, Kind, OpenBody, Urgency } from '../../api/resources';
import { stored } from '../../app/stored';
import { CATEGORIES, type Category } from '../categories';

/** What was answered so far. */
export interface Draft {
  kind: Exclude<Kind, 'complaint'> | '';
  category: Category | '';
  serviceId: string;
  title: string;
  description: string;
  /** As it was typed or chosen: a name with its UAI code. */
  establishment: string;
  room: string;
  machine: string;
  impact: Impact | '';
  urgency: Urgency | '';
  /** Of which they were told, and went on. */
  outageId: string;
  /** The opening whose outcome is not known yet: sent again, it goes under the same key. */
  sent: { key: string; body: string } | null;
}

/** By account: a window that somebody else signs in on does not show them what was being written. */
const keyOf = (accountId: string): string => `guichet.newTicket.${accountId}`;

const EMPTY: Draft = {
  kind: '',
  category: '',
  serviceId: '',
  title: '',
  description: '',
  establishment: '',
  room: '',
  machine: '',
  impact: '',
  urgency: '',
  outageId: '',
  sent: null,
};

/**
 * A draft that a reload, an error or the end of the session does not lose; it goes with the window. The category that
 * was asked for on the way here begins another draft than one about something else.
 */
export function useDraft(accountId: string, first: Partial<Draft>, asked: string | null) {
  const key = keyOf(accountId);
  const [draft, setDraft] = useState<Draft>(() => about(asked, { ...EMPTY, ...first, ...stored(sessionStorage, key) }));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    draft,
    change: (changed: Partial<Draft>) => setDraft((now) => ({ ...now, ...changed })),
    clear: () => {
      sessionStorage.removeItem(key);
      setDraft({ ...EMPTY, ...first });
    },
  };
}

function about(asked: string | null, draft: Draft): Draft {
  const category = CATEGORIES.find((one) => one === asked);
  return category && category !== draft.category ? { ...draft, category, serviceId: '', impact: '' } : draft;
}

export const STEPS = ['what', 'details', 'where', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** How far one may go: to the first step that lacks an answer. */
export function reachOf(draft: Draft): number {
  if (!draft.kind || !draft.serviceId) return 1;
  if (!draft.title.trim()) return 2;
  return draft.impact && draft.urgency ? 4 : 3;
}

type NewTicket = Omit<OpenBody, 'drill' | 'requester' | 'channel' | 'follows'>;

/** What the API is told. A ticket has no field for the room, so that the description says it. */
export function bodyOf(draft: Draft, roomLine: (room: string) => string): NewTicket {
  const { kind, impact, urgency } = draft;
  if (!kind || !impact || !urgency) throw new Error('the draft is not complete');
  const room = draft.room.trim();
  const machine = draft.machine.trim();
  const establishmentId = uaiOf(draft.establishment);
  return {
    kind,
    title: draft.title.trim(),
    description: [draft.description.trim(), room && roomLine(room)].filter(Boolean).join('\n\n'),
    serviceId: draft.serviceId,
    impact,
    urgency,
    ...(establishmentId ? { establishmentId } : {}),
    ...(machine ? { machine } : {}),
    ...(kind === 'incident' && draft.outageId ? { outageId: draft.outageId } : {}),
  };
}
