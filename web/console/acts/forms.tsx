import {
  CANCEL_REASONS,
  IMPACTS,
  KINDS,
  LANGUAGES,
  RELATIONS,
  RESOLUTION_CODES,
  SCOPES,
  URGENCIES,
} from '../../../domain/words';
import { useServices } from '../../api/desk';
import type { CommandName } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import type { TicketDetails } from '../../ticket/details';
import { useTechnicians } from '../data';
import { escalation } from './EscalationField';
import { choice, type Field, line, select, several, text } from './field';
import { slots } from './SlotsField';
import { actTexts } from './texts';
import { untilDay } from './UntilField';

const NUMBER = '\\d{4}-\\d{6,10}';

/** The people of the group that has the ticket, with what they have already and whether they are there. */
function usePeopleOfGroup({ groupId }: TicketDetails) {
  const t = useTexts(actTexts);
  const { language } = useLanguage();
  const { data: technicians = [] } = useTechnicians(groupId);
  return technicians.map(({ id, name, load, absentUntil }) => {
    const away = absentUntil ? `, ${t.absentUntil(momentOf(absentUntil, language))}` : '';
    return [id, `${name} – ${t.load(load)}${away}`] as const;
  });
}

function useServiceNames() {
  const { language } = useLanguage();
  const { data: services = [] } = useServices();
  return services.map(({ id, name }) => [id, name[language]] as const);
}

/** A hook that gives the desk's words for the values of a list. */
const ofWords =
  <T extends string>(values: readonly T[], pick: (w: (typeof words)['fr']) => Record<T, string>) =>
  () => {
    const w = pick(useTexts(words));
    return values.map((it) => [it, w[it]] as const);
  };
const ofActs =
  <T extends string>(values: readonly T[], pick: (t: (typeof actTexts)['fr']) => Record<T, string>) =>
  () => {
    const t = pick(useTexts(actTexts));
    return values.map((it) => [it, t[it]] as const);
  };

const message = text('message');

/** What each command asks before it is sent. One that is not listed asks nothing. */
export const FORMS: Partial<Record<CommandName, readonly Field[]>> = {
  assign: [select('assigneeId', { useOptions: usePeopleOfGroup, first: ({ assigneeId }) => assigneeId })],
  classify: [
    select('kind', { useOptions: ofWords(KINDS, (w) => w.kind), first: ({ kind }) => kind, onlyChanged: true }),
    select('serviceId', { useOptions: useServiceNames, first: ({ serviceId }) => serviceId, onlyChanged: true }),
    select('impact', {
      useOptions: ofWords(IMPACTS, (w) => w.impact),
      first: ({ impact }) => impact,
      onlyChanged: true,
    }),
    select('urgency', {
      useOptions: ofWords(URGENCIES, (w) => w.urgency),
      first: ({ urgency }) => urgency,
      onlyChanged: true,
    }),
  ],
  escalate: [escalation, text('summary', { required: true, maxLength: 5_000 })],
  requestRemoteTakeover: [
    line('machineId', { required: true, first: ({ machineId }) => machineId }),
    several(
      'scope',
      ofActs(SCOPES, (t) => t.scope),
      ['view', 'control'],
    ),
    choice('language', { useOptions: ofActs(LANGUAGES, (t) => t.language), first: () => 'fr' }),
    text('reason', { maxLength: 2_000 }),
  ],
  endRemoteSession: [text('report', { required: true })],
  proposeAppointment: [slots({ least: 2, most: 5 }), message],
  rescheduleAppointment: [slots({ least: 1, most: 1 }), message],
  cancelAppointment: [message],
  recordNoShow: [
    choice('absent', { useOptions: ofActs(['requester', 'technician'], (t) => t.absent), first: () => 'requester' }),
    message,
  ],
  scheduleVisit: [slots({ least: 1, most: 1 }), message],
  cancelVisit: [message],
  waitForSupplier: [untilDay, text('message', { label: 'internal' })],
  resolve: [
    select('code', { useOptions: ofWords(RESOLUTION_CODES, (w) => w.resolution), first: () => 'solved' }),
    text('message', { label: 'explanation', required: true }),
  ],
  reopen: [text('message', { required: true })],
  cancel: [
    select('reason', { label: 'cancelReason', useOptions: ofActs(CANCEL_REASONS, (t) => t.reason) }),
    line('duplicateOf', { pattern: NUMBER }),
    message,
  ],
  link: [
    line('number', { required: true, pattern: NUMBER }),
    select('relation', { useOptions: ofActs(RELATIONS, (t) => t.relation), first: () => 'relatedTo' }),
  ],
};
