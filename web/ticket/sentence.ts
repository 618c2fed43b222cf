import type { EventResource, EventType, Group, Language, TicketDetails } from '../api/resources';
import { momentOf, timeOf } from '../i18n/format';
import { words } from '../i18n/words';
import type { FactsOf, WireSlot } from './eventFacts';
import { eventTexts } from './eventTexts';

/** What the sentences are made of beside the facts. */
export interface Say {
  /** « Vous avez », « Karim Diallo a »; « You », “Karim Diallo”. */
  has: string;
  /** « par Karim Diallo », with a space before it; nothing where it is not known, or the desk itself. */
  by: string;
  isYou: boolean;
  words: (typeof words)['fr'];
  moment(at: string | null | undefined): string;
  /** « : mar. 24 nov. 16 h 30 – 17 h 30 », or nothing. */
  slot(slot: WireSlot): string;
  person(id: string | undefined): string | undefined;
  group(id: string | undefined): string | undefined;
}

/** Names of what events say by id, as far as the page knows them. */
export interface NameBook {
  person?(id: string): string | undefined;
  group?(id: string): string | undefined;
}

export const nameBookOf = ({ names }: TicketDetails, groups: readonly Group[], language: Language): NameBook => ({
  person: (id) => names[id],
  group: (id) => groups.find((group) => group.id === id)?.name[language],
});

type ToldEvent = Pick<EventResource, 'type' | 'facts' | 'from' | 'byName'>;

/** What happened, in a sentence. */
export function sentenceOf(event: ToldEvent, language: Language, names: NameBook = {}): string {
  const tell = eventTexts[language][event.type as EventType] as
    | ((facts: FactsOf<EventType>, say: Say) => string)
    | undefined;
  return tell ? tell(event.facts, sayOf(event, language, names)) : event.type;
}

const ACTORS = {
  fr: { you: 'Vous', requester: 'Le demandeur', staff: 'Le guichet', desk: 'Le guichet' },
  en: { you: 'You', requester: 'The requester', staff: 'The desk', desk: 'The desk' },
} as const;

function sayOf({ from, byName }: ToldEvent, language: Language, names: NameBook): Say {
  const isYou = from === 'you';
  const who = isYou || from === 'desk' ? ACTORS[language][from] : (byName ?? ACTORS[language][from]);
  const known = isYou ? who.toLowerCase() : from === 'desk' ? undefined : byName;
  const moment = (at: string | null | undefined) => (at ? momentOf(at, language) : '');
  return {
    has: language === 'en' ? who : `${who} ${isYou ? 'avez' : 'a'}`,
    by: known ? ` ${language === 'fr' ? 'par' : 'by'} ${known}` : '',
    isYou,
    words: words[language],
    moment,
    slot: (slot) => {
      if (!slot?.startAt) return '';
      const end = slot.endAt ? ` – ${timeOf(slot.endAt, language)}` : '';
      return `${language === 'fr' ? ' :' : ':'} ${moment(slot.startAt)}${end}`;
    },
    person: (id) => (id ? names.person?.(id) : undefined),
    group: (id) => (id ? names.group?.(id) : undefined),
  };
}

/** What the desk does for itself: of use to whoever looks for the reason of something, in the way of everybody else. */
const FOLDED: ReadonlySet<EventType> = new Set<EventType>([
  'acknowledgementSettled',
  'clockStarted',
  'clockPaused',
  'clockResumed',
  'clockChanged',
  'clockStopped',
  'markReached',
  'reminded',
  'repeated',
  'supplierWaitEnded',
  'informationReceived',
  'appointmentSlotChosen',
  'appointmentMoveRequested',
  'visitRequested',
  'consentEnded',
  'commandRefused',
  'lifeEnded',
]);

/** Whether a timeline folds it with its like. */
export const isFolded = (type: string): boolean => FOLDED.has(type as EventType);

/** The texts beside an event that are read by people, in their order. */
const READ = ['description', 'message', 'summary', 'reason', 'report', 'comment', 'found', 'done', 'parts'] as const;
export type TextName = (typeof READ)[number];

export const messagesOf = ({ texts }: Pick<EventResource, 'texts'>): { name: TextName; text: string }[] =>
  READ.flatMap((name) => (texts[name] ? [{ name, text: texts[name] }] : []));
