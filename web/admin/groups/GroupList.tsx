import { useGroups } from '../../api/desk';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { useTechnicians } from './data';
import { groupTexts } from './texts';

export function GroupList() {
  const t = useTexts(groupTexts);
  const { level } = useTexts(words);
  const { language } = useLanguage();
  const technicians = useTechnicians().data ?? [];
  const names = (ids: readonly string[]) =>
    technicians.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(', ') || t.nobody;
  return (
    <AdminPage section="groups">
      <Loaded of={useGroups()} lines={8}>
        {(groups) =>
          groups.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <DataTable
              caption={t.caption}
              hidesCaption
              rows={groups}
              keyOf={({ id }) => id}
              columns={[
                {
                  title: t.name,
                  cell: ({ id, name }) => <Link href={`${SECTIONS.groups}/${id}`}>{name[language]}</Link>,
                },
                { title: t.level, cell: (group) => level[group.level] },
                { title: t.leads, cell: ({ leads }) => names(leads) },
                { title: t.members, cell: ({ members }) => members.length, isRight: true },
              ]}
            />
          )
        }
      </Loaded>
    </AdminPage>
  );
}
