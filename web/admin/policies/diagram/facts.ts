import { budgetSeconds, type ClockRule, type Policy } from '../../../../domain/policy/policy';
import type { Level } from '../../../api/resources';
import { useTexts } from '../../../i18n/language';
import { words } from '../../../i18n/words';
import { type Subject, useReading } from '../reading';
import { policyTexts } from '../texts';
import { pathTexts } from './texts';

/** The shares of a clock at which the next superior is alerted. */
const alertPercents = ({ marks }: ClockRule): number[] =>
  marks.flatMap(({ percent, actions }) => (actions.some((action) => action.do === 'tellSuperior') ? [percent] : []));

const groupsAt = ({ groups }: Policy, level: Level): string[] =>
  groups.flatMap((group) => (group.level === level ? [group.id] : []));

/** The teams a ticket of the kind may begin in; several where the service decides. */
const firstGroups = ({ routing }: Policy, { kind }: Subject): string[] => {
  const rows = routing.filter((row) => (row.kind ?? kind) === kind);
  const end = rows.findIndex((row) => row.serviceId === undefined);
  return [...new Set(rows.slice(0, end + 1).map((row) => row.groupId))];
};

/** All that the drawing, the sentences and the table say, for one kind of ticket. */
export function usePathFacts(subject: Subject) {
  const { policy, span, every, groupName } = useReading();
  const t = useTexts(pathTexts);
  const { list } = useTexts(policyTexts);
  const { channel } = useTexts(words);
  const names = (ids: readonly string[]) => list(ids.map(groupName));
  const spanOf = ({ seconds, time }: { seconds: number; time: 'business' | 'wall' }) => span(seconds, time);
  const { takeCharge, resolution, reopenWindow, requesterAnswer, remote, appointment, closure, acknowledge } = policy;
  return {
    policy,
    channel: channel[subject.channel],
    takeCharge: span(budgetSeconds(takeCharge, subject), takeCharge.time),
    resolution: span(budgetSeconds(resolution, subject), resolution.time),
    firstTeams: names(firstGroups(policy, subject)),
    experts: groupsAt(policy, 'expert').map(groupName),
    onSite: groupsAt(policy, 'onSite').map(groupName),
    pauses: resolution.pausedBy.map((wait) => t.waits[wait]),
    pausesFor: new Set(resolution.pausedBy),
    information: spanOf(requesterAnswer),
    consent: remote.offeredTo === 'nobody' ? null : spanOf(remote.answer),
    slot: spanOf(appointment.answer),
    supplier: spanOf(policy.supplierAnswer),
    closure: spanOf(closure),
    closureReminders: closure.reminderPercents.map((percent) => `${percent} %`),
    reopening: typeof reopenWindow === 'string' ? t.reopens[reopenWindow] : t.reopens.days(reopenWindow.days),
    again:
      reopenWindow === 'never'
        ? t.arrows.refused
        : t.arrows.again(reopenWindow === 'always' ? '' : t.arrows.within(reopenWindow.days)),
    tiers: policy.hierarchy.map((who) => t.superior[who]),
    acknowledge: spanOf(acknowledge),
    recall: every(acknowledge.repeatSeconds ?? acknowledge.seconds, acknowledge.time),
    followUp: spanOf(policy.followUp),
    alerts: {
      takeCharge: percentWords(alertPercents(takeCharge)),
      resolution: percentWords(alertPercents(resolution)),
    },
  };
}

const percentWords = (percents: readonly number[]): string | null =>
  percents.length > 0 ? percents.map((percent) => `${percent} %`).join(', ') : null;

export type PathFacts = ReturnType<typeof usePathFacts>;
