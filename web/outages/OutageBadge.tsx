import type { Outage } from '../api/resources';
import { useTexts } from '../i18n/language';
import { Badge } from '../ui/dsfr';
import { outageTexts } from './texts';

const SEVERITY = {
  planned: 'info',
  ongoing: 'warning',
  overdue: 'error',
  ended: 'success',
  cancelled: undefined,
} as const satisfies Record<Outage['state'], string | undefined>;

export function OutageBadge({ state }: Pick<Outage, 'state'>) {
  const t = useTexts(outageTexts);
  const severity = SEVERITY[state];
  return (
    <Badge as="span" small {...(severity ? { severity } : {})}>
      {t.states[state]}
    </Badge>
  );
}
