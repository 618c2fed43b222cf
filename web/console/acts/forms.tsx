import { useEveryService } from '../../api/desk';
import type { CommandName, TicketDetails } from '../../api/resources';
import { NUMBER_PATTERN } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { useTechnicians } from '../data';
import { article } from './ArticleField';
import { conformity } from './ConformityField';
import { escalation } from './EscalationField';
import { choice, type Field, line, select, several, text } from './field';
import { slots } from './SlotsField';
import { actTexts } from './texts';
import { derogationUntil, untilDay } from './UntilField';

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

/** Those that are offered, and the ticket's own. */
function useServiceNames({ serviceId }: TicketDetails) {
  const { language } = useLanguage();
  const { data: services = [] } = useEveryService();
  const possible = services.filter(({ id, active }) => active || id === serviceId);
  return possible.map(({ id, name }) => [id, name[language]] as const);
}

/** Hooks that give what the desk has words for, in the order of its words. */
const ofWords = (pick: (w: (typeof words)['fr']) => Readonly<Record<string, string>>) => () =>
  Object.entries(pick(useTexts(words)));
const ofActs = (pick: (t: (typeof actTexts)['fr']) => Readonly<Record<string, string>>) => () =>
  Object.entries(pick(useTexts(actTexts)));

/** That the requester never answered is the desk's own word. */
const useOutcomes = () => ofWords((w) => w.resolution)().filter(([code]) => code !== 'noAnswer');

const message = text('message');

/** What each command asks before it is sent. One that is not listed asks nothing. */
export const FORMS: Partial<Record<CommandName, readonly Field[]>> = {
  assign: [select('assigneeId', { useOptions: usePeopleOfGroup, first: ({ assigneeId }) => assigneeId })],
  classify: [
    select('kind', { useOptions: ofWords((w) => w.kind), first: ({ kind }) => kind, onlyChanged: true }),
    select('serviceId', { useOptions: useServiceNames, first: ({ serviceId }) => serviceId, onlyChanged: true }),
    select('impact', {
      useOptions: ofWords((w) => w.impact),
      first: ({ impact }) => impact,
      onlyChanged: true,
    }),
    select('urgency', {
      useOptions: ofWords((w) => w.urgency),
      first: ({ urgency }) => urgency,
      onlyChanged: true,
    }),
  ],
  escalate: [escalation, text('summary', { required: true, maxLength: 5_000 })],
  requestRemoteTakeover: [
    line('machineId', { required: true, first: ({ machineId }) => machineId }),
    several(
      'scope',
      ofActs((t) => t.scope),
      ['view', 'control'],
    ),
    choice('language', { useOptions: ofActs((t) => t.language), first: () => 'fr' }),
    text('reason', { maxLength: 2_000 }),
  ],
  recordConformity: [line('machineId', { first: ({ machineId }) => machineId }), conformity],
  grantDerogation: [
    derogationUntil,
    text('reason', { label: 'derogationReason', required: true, maxLength: 2_000 }),
    message,
  ],
  revokeDerogation: [text('reason', { label: 'derogationReason', maxLength: 2_000 }), message],
  endRemoteSession: [text('report', { required: true })],
  proposeAppointment: [slots({ least: 2, most: 5 }), message],
  rescheduleAppointment: [slots({ least: 1, most: 1 }), message],
  cancelAppointment: [message],
  recordNoShow: [choice('absent', { useOptions: ofActs((t) => t.absent), first: () => 'requester' }), message],
  scheduleVisit: [slots({ least: 1, most: 1 }), message],
  cancelVisit: [message],
  waitForSupplier: [untilDay, text('message', { label: 'internal' })],
  resolve: [
    select('code', { useOptions: useOutcomes, first: () => 'solved' }),
    text('message', { label: 'explanation', required: true }),
    article,
  ],
  followUpRating: [
    choice('outcome', { useOptions: ofWords((w) => w.ratingOutcome), first: () => 'contacted' }),
    text('report', { label: 'followUp', required: true }),
    message,
  ],
  reopen: [text('message', { required: true })],
  cancel: [
    select('reason', { label: 'cancelReason', useOptions: ofActs((t) => t.reason) }),
    line('duplicateOf', { pattern: NUMBER_PATTERN }),
    message,
  ],
  link: [
    line('number', { required: true, pattern: NUMBER_PATTERN }),
    select('relation', { useOptions: ofActs((t) => t.relation), first: () => 'relatedTo' }),
  ],
};
