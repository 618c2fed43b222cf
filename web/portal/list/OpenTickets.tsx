import { useTexts } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { useMyOpenTickets } from '../myTickets';
import { portalTexts } from '../texts';
import { FoundTickets } from './FoundTickets';

export function OpenTickets({ q }: { q: string }) {
  const t = useTexts(portalTexts);
  return (
    <Loaded of={useMyOpenTickets(q || undefined)}>
      {(rows) => <FoundTickets rows={rows} q={q} none={t.noneOpen} />}
    </Loaded>
  );
}
