import { createContext, type ReactNode, useContext } from 'react';
import { workingDaySeconds } from '../../../domain/calendar/workingDay';
import type { MarkAction, Policy } from '../../../domain/policy/policy';
import { useEveryService, useGroups } from '../../api/desk';
import type { Channel, Kind, Priority } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { everyOf, spanOf } from '../../i18n/span';
import { useCalendar } from './data';
import { policyTexts } from './texts';

/** Used until the calendar is read. */
const EIGHT_HOURS = 8 * 3_600;

interface Reading {
  policy: Policy;
  span(seconds: number, time: 'business' | 'wall'): string;
  /** How often. */
  every(seconds: number, time: 'business' | 'wall'): string;
  groupName(id: string): string;
  serviceName(id: string): string;
}

const Context = createContext<Reading | null>(null);

/** A policy with what its ids and numbers mean to people: the names of its teams, and how long a working day is. */
export function PolicyReading({ policy, children }: { policy: Policy; children: ReactNode }) {
  const { language } = useLanguage();
  const calendar = useCalendar(policy.calendarId).data?.calendar;
  const groups = useGroups().data;
  const services = useEveryService().data;
  const daySeconds = calendar ? workingDaySeconds(calendar) : EIGHT_HOURS;
  const nameIn = (all: readonly { id: string; name: { fr: string; en: string } }[] | undefined, id: string) =>
    all?.find((one) => one.id === id)?.name[language] ?? id;
  return (
    <Context
      value={{
        policy,
        span: (seconds, time) => spanOf(seconds, time, daySeconds, language),
        every: (seconds, time) => everyOf(seconds, time, daySeconds, language),
        groupName: (id) => nameIn(groups, id),
        serviceName: (id) => nameIn(services, id),
      }}
    >
      {children}
    </Context>
  );
}

export function useReading(): Reading {
  const reading = useContext(Context);
  if (!reading) throw new Error('no PolicyReading above');
  return reading;
}

/** A ticket such as the policy looks at it. */
export interface Subject {
  kind: Kind;
  priority: Priority;
  channel: Channel;
}

/** « prévient l’équipe et le responsable de l’équipe ; alerte le responsable suivant » */
export function useActionWords(): (actions: readonly MarkAction[]) => string {
  const t = useTexts(policyTexts);
  const { groupName } = useReading();
  return (actions) => {
    const told = actions.flatMap((action) => (action.do === 'notify' ? [t.told[action.who]] : []));
    const parts = [
      ...(told.length > 0 ? [t.tells(t.list(told))] : []),
      ...actions.flatMap((action) => (action.do === 'escalate' ? [t.moves(groupName(action.groupId))] : [])),
      ...(actions.some((action) => action.do === 'tellSuperior') ? [t.tellsSuperior] : []),
    ];
    return parts.length > 0 ? t.list(parts) : t.nothing;
  };
}
