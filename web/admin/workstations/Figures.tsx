import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { PlaceFigures } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { workstationTexts } from '../../workstations/texts';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { inventoryTexts } from './texts';

/** How many workstations of each school conform. */
export function Figures() {
  const t = useTexts(inventoryTexts);
  const { states } = useTexts(workstationTexts);
  const { language } = useLanguage();
  const reading = useQuery({
    queryKey: ['admin', '/workstation-figures'],
    queryFn: async ({ signal }) => (await get<{ data: PlaceFigures[] }>('/workstation-figures', { signal })).data,
  });
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <AdminPage section="workstations" title={t.figures}>
      <Loaded of={reading} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t.noFigures}</Empty>
          ) : (
            <DataTable
              caption={t.figures}
              hidesCaption
              rows={rows}
              keyOf={({ establishmentId }) => establishmentId}
              columns={[
                {
                  title: t.place,
                  cell: ({ establishmentId, establishmentName }) => (
                    <Link href={`${SECTIONS.workstations}?establishmentId=${establishmentId}`}>
                      {establishmentName ?? establishmentId}
                    </Link>
                  ),
                },
                { title: t.share, isRight: true, cell: (it) => percent.format(it.conforming / it.total) },
                { title: t.total, isRight: true, cell: ({ total }) => total },
                ...(['conforming', 'notConforming', 'unknown'] as const).map((state) => ({
                  title: states[state],
                  isRight: true,
                  cell: (it: PlaceFigures) => it[state],
                })),
              ]}
            />
          )
        }
      </Loaded>
    </AdminPage>
  );
}
