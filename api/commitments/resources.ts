import { COMMITMENTS, type CommitmentName } from '../../domain/commitments/commitment';
import { DEFINITION_VERSION, DEFINITIONS } from '../../domain/commitments/definitions';
import type { CommitmentCase, DataGap, Figures, SchoolHoliday } from '../../store/commitments/read';
import { personNames } from '../../store/names';
import type { Store } from '../../store/store';
import type { CommitmentCaseResource, CommitmentsResource } from '../schemas/commitments';
import { isoOf } from '../schemas/common';

export const caseResource = (it: CommitmentCase): CommitmentCaseResource => ({
  kind: it.kind,
  id: it.id,
  at: isoOf(it.at),
  verdict: it.verdict,
  reason: it.reason,
  isProvisional: it.isProvisional,
  measure: it.measureMs === null ? null : it.measureMs / 1000,
});

/** With the names of who entered them. */
export async function gapResources(store: Store, gaps: readonly DataGap[]) {
  const names = await personNames(
    store,
    gaps.map(({ by }) => by),
  );
  return gaps.map(({ _id: id, from, to, source, reason, by }) => ({
    id,
    from: isoOf(from),
    to: isoOf(to),
    source,
    reason,
    by: { id: by, name: names.get(by) ?? null },
  }));
}

export const holidayResource = ({ from, to, name }: SchoolHoliday) => ({ from, to, name });

/** A commitment in words: the same wherever it is shown. */
export function definitionOf(name: CommitmentName) {
  const { title, numerator, denominator, target, exclusions, events } = DEFINITIONS[name];
  return { name, title, numerator, denominator, target, exclusions: [...exclusions], events: [...events] };
}

const definitions = COMMITMENTS.map(definitionOf);

export async function commitmentsResource(store: Store, figures: Figures): Promise<CommitmentsResource> {
  return {
    definition: DEFINITION_VERSION,
    definitions,
    periods: figures.periods,
    whole: figures.whole,
    gaps: await gapResources(store, figures.gaps),
    holidays: figures.holidays.map(holidayResource),
    queues: figures.queues,
  };
}
