import { OPEN_STATUSES, useTickets } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import type { Caller } from '../../people/PersonSearch';
import { Empty } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { QueueCards } from '../queue/QueueTable';
import { phoneTexts } from './texts';

/** What the caller has open: the call is often about one of these. */
export function OpenTickets({ caller: { id, name } }: { caller: Caller }) {
  const t = useTexts(phoneTexts);
  const tickets = useTickets({ requesterId: id, status: OPEN_STATUSES.join(), sort: 'updated', limit: 50 });
  return (
    <section className="g-stack">
      <h2 className="fr-h5 fr-mb-0">{t.open(name)}</h2>
      <Loaded of={tickets} lines={6}>
        {({ pages }) => {
          const open = pages.flatMap(({ data }) => data);
          return open.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <QueueCards rows={open} open={undefined} caption={t.open(name)} />
          );
        }}
      </Loaded>
    </section>
  );
}
