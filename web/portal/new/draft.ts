import { SERVICE_CATEGORIES, type ServiceCategory } from '../../../domain/catalogue/category';
import { answerFaults, proposedAnswers } from '../../../domain/requestForm/answers';
import type { Answers } from '../../../domain/requestForm/form';
import { uaiOf } from '../../api/establishments';
import type { Impact, Kind, OpenBody, Service, Urgency } from '../../api/resources';
import { useStored } from '../../app/stored';
import { answersTo } from '../../ticket/request/body';
import type { Sent } from '../useOpening';

/** What was answered so far. */
export interface Draft {
  kind: Exclude<Kind, 'complaint'> | '';
  category: ServiceCategory | '';
  serviceId: string;
  /** To the service's own questions; of another service's, none is kept. */
  answers: Answers;
  title: string;
  description: string;
  /** As it was typed or chosen: a name with its UAI code. */
  establishment: string;
  room: string;
  machine: string;
  /** How a workstation at fault was named: one of one's own, by its number, or not at all. */
  which: string;
  impact: Impact | '';
  urgency: Urgency | '';
  /** Of which they were told, and went on. */
  outageId: string;
  sent: Sent;
}

/** By account: a window that somebody else signs in on does not show them what was being written. */
const keyOf = (accountId: string): string => `guichet.newTicket.${accountId}`;

const EMPTY: Draft = {
  kind: '',
  category: '',
  serviceId: '',
  answers: {},
  title: '',
  description: '',
  establishment: '',
  room: '',
  machine: '',
  which: '',
  impact: '',
  urgency: '',
  outageId: '',
  sent: null,
};

/** What was asked for on the way here: a category, or one of its services. */
export interface Asked {
  category: string | null;
  service: string | null;
}

/**
 * A draft that a reload, an error or the end of the session does not lose; it goes with the window. What was asked for
 * on the way here begins another draft than one about something else.
 */
export function useDraft(accountId: string, first: Partial<Draft>, asked: Asked) {
  const key = keyOf(accountId);
  const { value: draft, set, change } = useStored<Draft>(key, (kept) => about(asked, { ...EMPTY, ...first, ...kept }));
  return {
    draft,
    change,
    clear: () => {
      sessionStorage.removeItem(key);
      set({ ...EMPTY, ...first });
    },
  };
}

function about({ category: name, service }: Asked, draft: Draft): Draft {
  if (service && service !== draft.serviceId) {
    return { ...draft, category: '', serviceId: service, answers: {}, impact: '' };
  }
  const category = SERVICE_CATEGORIES.find((one) => one === name);
  return category && !service && category !== draft.category
    ? { ...draft, category, serviceId: '', answers: {}, impact: '' }
    : draft;
}

/** What the draft becomes with another service: its own questions, and the impact that it proposes unless one was chosen. */
export function withService(draft: Draft, before: Service | undefined, service: Service | undefined): Partial<Draft> {
  const isProposed = draft.impact === '' || draft.impact === (before?.defaultImpact ?? '');
  return {
    serviceId: service?.id ?? '',
    answers: service?.form ? proposedAnswers(service.form) : {},
    ...(isProposed ? { impact: service?.defaultImpact ?? '' } : {}),
  };
}

export const STEPS = ['what', 'details', 'where', 'check'] as const;
export type StepName = (typeof STEPS)[number];

/** How far one may go: to the first step that lacks an answer. */
export function reachOf(draft: Draft, service: Service | undefined): number {
  if (!draft.kind || !draft.serviceId) return 1;
  const isAnswered = !service?.form || answerFaults(service.form, draft.answers).length === 0;
  if (!draft.title.trim() || !isAnswered) return 2;
  return draft.impact && draft.urgency ? 4 : 3;
}

type NewTicket = Omit<OpenBody, 'drill' | 'requester' | 'channel' | 'follows' | 'answers'> & { answers?: Answers };

/** What the API is told. A ticket has no field for the room, so that the description says it. */
export function bodyOf(draft: Draft, service: Service | undefined, roomLine: (room: string) => string): NewTicket {
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
    ...(service ? answersTo(service, draft.answers) : {}),
    ...(establishmentId ? { establishmentId } : {}),
    ...(machine ? { machine } : {}),
    ...(kind === 'incident' && draft.outageId ? { outageId: draft.outageId } : {}),
  };
}
