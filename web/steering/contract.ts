/** What the API answers, until its schemas say so. */
import type { Channel, ClockName, Priority } from '../../domain/words';

export const COMMITMENTS = ['lostCalls', 'pickedUp', 'takenIntoAccount', 'resolvedByDesk'] as const;
export type Commitment = (typeof COMMITMENTS)[number];

export interface Figure {
  numerator: number;
  denominator: number;
  share: number | null;
  target: { kind: 'below' | 'above'; share: number };
  verdict: 'met' | 'missed' | 'none';
  provisional: number;
  excluded: { reason: string; count: number }[];
  beside: {
    name: 'shortAbandonsLeftOut' | 'overAnswered';
    numerator: number;
    denominator: number;
    share: number | null;
  } | null;
  hasGap: boolean;
}

export type Figures = Record<Commitment, Figure> & { from: string; to: string };

export type GapSource = 'calls' | 'mail' | 'web';

export interface Gap {
  id: string;
  from: string;
  to: string;
  source: GapSource;
  reason: string;
  by: { id: string; name: string };
}

export interface Holiday {
  from: string;
  to: string;
  name: { fr: string; en: string };
}

export interface CommitmentsAnswer {
  definition: number;
  periods: Figures[];
  whole: Figures;
  gaps: Gap[];
  holidays: Holiday[];
}

export interface Case {
  kind: 'ticket' | 'call';
  id: string;
  at: string;
  verdict: 'met' | 'missed' | 'excluded';
  reason: string | null;
  isProvisional: boolean;
  measure: number | null;
}

export interface Late {
  number: string;
  clock: ClockName;
  due: string;
  group: string | null;
  assignee: string | null;
  priority: Priority;
}

export interface SteeringAnswer {
  at: string;
  lateNow: Late[];
  lateCount: number;
  soon: Late[];
  soonCount: number;
  byGroup: { id: string; name: string; open: number; late: number; unassigned: number }[];
  byPerson: { id: string; name: string; open: number; late: number }[];
  channels: { channel: Channel; count: number }[];
  busiest: { hours: number[][]; from: string; to: string };
  satisfaction: {
    average: number | null;
    count: number;
    byScore: number[];
    comments: { number: string; at: string; score: number; text: string }[];
  };
  timers: { days: TimersDay[] };
}

export interface TimersDay {
  day: string;
  fired: number;
  lost: number;
  p50: number | null;
  p99: number | null;
  worst: number | null;
}
