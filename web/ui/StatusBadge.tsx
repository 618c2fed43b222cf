import type { Status } from '../api/resources';
import { useTexts } from '../i18n/language';
import { words } from '../i18n/words';
import { Badge } from './dsfr';

const SEVERITY = {
  new: 'new',
  inProgress: 'info',
  pending: 'warning',
  resolved: 'success',
  closed: undefined,
  cancelled: undefined,
} as const;

/** Where a ticket stands, in a word. */
export function StatusBadge({ status }: { status: Status }) {
  const t = useTexts(words);
  const severity = SEVERITY[status];
  return (
    <Badge as="span" small {...(severity ? { severity } : {})}>
      {t.status[status]}
    </Badge>
  );
}
