import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../../api/client';
import { usePages } from '../../api/lists';
import { Fault } from '../../api/problem';
import type { TicketRowResource, WorkstationDetails } from '../../api/resources';
import { useRight } from '../../app/session';
import { dateOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Answers } from '../../ui/Answers';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { ListPages } from '../../ui/ListPages';
import { Loaded } from '../../ui/Loaded';
import { StatusBadge } from '../../ui/StatusBadge';
import { workstationTexts } from '../../workstations/texts';
import { AdminPage } from '../AdminPage';
import { StateBadge } from './StateBadge';
import { inventoryTexts } from './texts';

/** One workstation: where it is, what it lacks, and what was asked about it. */
export function WorkstationPage() {
  const t = useTexts(inventoryTexts);
  const { id = '' } = useParams();
  const reading = useQuery({
    queryKey: ['admin', '/workstations', id],
    queryFn: ({ signal }) => get<WorkstationDetails>(`/workstations/${encodeURIComponent(id)}`, { signal }),
  });
  // A ticket may name what nobody has entered.
  const isMissing = reading.error instanceof Fault && reading.error.code === 'notFound';
  return (
    <AdminPage
      section="workstations"
      title={id}
      {...(reading.data ? { beside: <StateBadge state={reading.data.conformity} /> } : {})}
    >
      {isMissing ? (
        <Empty>{t.missing}</Empty>
      ) : (
        <Loaded of={reading} lines={10}>
          {(workstation) => (
            <div className="g-stack">
              <Facts of={workstation} />
              <Criteria of={workstation} />
              <Tickets machineId={workstation.id} />
            </div>
          )}
        </Loaded>
      )}
    </AdminPage>
  );
}

function Facts({ of: it }: { of: WorkstationDetails }) {
  const t = useTexts(inventoryTexts);
  const { language } = useLanguage();
  return (
    <Answers
      of={[
        [t.place, it.establishmentName ?? it.establishmentId],
        [t.room, it.room],
        [t.model, it.model],
        [t.user, it.assignedTo?.name],
        [t.checked, it.checkedAt ? dateOf(it.checkedAt, language) : t.never],
      ]}
    />
  );
}

function Criteria({ of: { criteria, charterVersion } }: { of: WorkstationDetails }) {
  const t = useTexts(inventoryTexts);
  const { criterion } = useTexts(workstationTexts);
  const { language } = useLanguage();
  return (
    <section>
      <h2 className="fr-h5">
        {t.criteria} ({t.version(charterVersion).toLowerCase()})
      </h2>
      <DataTable
        caption={t.criteria}
        hidesCaption
        wraps
        rows={criteria}
        keyOf={({ id }) => id}
        columns={[
          { title: t.criterion, cell: ({ name }) => name[language] },
          { title: t.state, cell: ({ state }) => criterion[state] },
          { title: t.how, cell: ({ state, howToConform }) => (state === 'met' ? null : howToConform[language]) },
        ]}
      />
    </section>
  );
}

function Tickets({ machineId }: { machineId: string }) {
  const t = useTexts(inventoryTexts);
  const isStaff = useRight('readDeskData');
  const pages = usePages<TicketRowResource>('/tickets', { machineId, sort: 'opened' });
  return (
    <section>
      <h2 className="fr-h5">{t.tickets}</h2>
      <ListPages of={pages} empty={t.noTicket}>
        {(rows) => (
          <ul className="g-list">
            {rows.map(({ number, title, status }) => (
              <li key={number} className="g-row">
                <Link href={`${isStaff ? '/file' : '/demandes'}/${number}`}>
                  {number} {title}
                </Link>
                <StatusBadge status={status} />
              </li>
            ))}
          </ul>
        )}
      </ListPages>
    </section>
  );
}
