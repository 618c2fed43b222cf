import { useSearchParams } from 'react-router';
import type { Service } from '../../api/resources';
import { type Draft, reachOf, STEPS, type StepName } from './draft';

/** The step is in the address, and is never beyond what was answered. */
export function useSteps(draft: Draft, service: Service | undefined) {
  const [search, setSearch] = useSearchParams();
  const step = Math.min(Math.max(1, Number(search.get('etape')) || 1), reachOf(draft, service));
  const name: StepName = STEPS[step - 1] ?? 'what';
  return { step, name, turnTo: (wanted: number) => setSearch({ etape: String(wanted) }) };
}
