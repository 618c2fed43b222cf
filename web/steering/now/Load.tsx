import { useState } from 'react';
import type { Steering } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Button } from '../../ui/dsfr';
import { Bar } from '../Bar';
import { Channels } from '../Channels';
import { loadTexts } from './loadTexts';

/** People who are shown before somebody asks for all. */
const SHOWN = 8;

/** Who has how much on their hands, how much of it is late, and which way it came. */
export function Load({ now: { byGroup, byPerson, channels } }: { now: Steering }) {
  const t = useTexts(loadTexts);
  const { language } = useLanguage();
  const [showsAll, setShowsAll] = useState(false);
  const groups = [...byGroup].sort((a, b) => b.open - a.open);
  const people = [...byPerson].sort((a, b) => b.late - a.late || b.open - a.open);
  const shown = showsAll ? people : people.slice(0, SHOWN);
  const most = (rows: readonly { open: number }[]) => Math.max(1, ...rows.map(({ open }) => open));
  const [busiest] = groups;
  const idle = groups.reduce((sum, { unassigned }) => sum + unassigned, 0);
  return (
    <div className="g-steer-pair">
      <div className="g-stack">
        <section className="g-panel">
          <h2 className="fr-h5 fr-mb-1w">{t.byGroup}</h2>
          {busiest && busiest.open > 0 ? (
            <>
              <p>{t.groupSummary(busiest.name[language], busiest.open, idle)}</p>
              <DataTable
                caption={t.byGroup}
                hidesCaption
                wraps
                rows={groups}
                keyOf={({ id }) => id}
                columns={[
                  { title: t.group, cell: ({ name }) => name[language] },
                  { title: t.open, cell: ({ open }) => <Bar of={open} most={most(groups)} /> },
                  { title: t.late, cell: ({ late }) => <Alarming count={late} />, isRight: true },
                  { title: t.unassigned, cell: ({ unassigned }) => unassigned, isRight: true },
                ]}
              />
            </>
          ) : (
            <p>{t.nothing}</p>
          )}
        </section>
        <Channels channels={channels} />
      </div>
      <section className="g-panel">
        <h2 className="fr-h5 fr-mb-1w">{t.byPerson}</h2>
        {people.length > 0 ? (
          <>
            <p>{t.personSummary(people.length, people.filter(({ late }) => late > 0).length)}</p>
            <DataTable
              caption={t.byPerson}
              hidesCaption
              wraps
              rows={shown}
              keyOf={({ id }) => id}
              columns={[
                { title: t.person, cell: ({ name }) => name ?? '–' },
                { title: t.open, cell: ({ open }) => <Bar of={open} most={most(people)} /> },
                { title: t.late, cell: ({ late }) => <Alarming count={late} />, isRight: true },
              ]}
            />
            {people.length > shown.length && (
              <Button priority="tertiary" size="small" onClick={() => setShowsAll(true)}>
                {t.showAll(people.length)}
              </Button>
            )}
          </>
        ) : (
          <p>{t.nobody}</p>
        )}
      </section>
    </div>
  );
}

function Alarming({ count }: { count: number }) {
  return count > 0 ? <strong className="g-late">{count}</strong> : '0';
}
