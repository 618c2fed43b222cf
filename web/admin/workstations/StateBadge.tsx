import type { ConformityState } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Badge } from '../../ui/dsfr';
import { workstationTexts } from '../../workstations/texts';

const SEVERITY = { conforming: 'success', notConforming: 'warning', unknown: 'info' } as const;

export function StateBadge({ state }: { state: ConformityState }) {
  const { states } = useTexts(workstationTexts);
  return (
    <Badge as="span" small severity={SEVERITY[state]}>
      {states[state]}
    </Badge>
  );
}
