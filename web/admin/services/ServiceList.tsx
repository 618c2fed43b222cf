import { useServices } from '../../api/desk';
import { texts, useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';

const said = texts(
  {
    caption: 'Services en usage',
    name: 'Service',
    category: 'Rubrique du portail',
    impact: 'Gravité proposée',
    noImpact: 'Demandée',
    code: 'Code',
    categories: {
      poste: 'Mon poste',
      compte: 'Mon compte',
      application: 'Une application',
      reseau: 'Le réseau',
      autre: 'Autre',
    },
  },
  {
    caption: 'Services in use',
    name: 'Service',
    category: 'Section of the portal',
    impact: 'Suggested impact',
    noImpact: 'Asked',
    code: 'Code',
    categories: {
      poste: 'My workstation',
      compte: 'My account',
      application: 'An application',
      reseau: 'The network',
      autre: 'Other',
    },
  },
);

export function ServiceList() {
  const t = useTexts(said);
  const { impact } = useTexts(words);
  const { language } = useLanguage();
  return (
    <AdminPage section="services">
      <Loaded of={useServices()} lines={8}>
        {(services) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={services}
            keyOf={({ id }) => id}
            columns={[
              { title: t.name, cell: ({ name }) => name[language] },
              { title: t.category, cell: ({ category }) => t.categories[category] },
              { title: t.impact, cell: ({ defaultImpact }) => (defaultImpact ? impact[defaultImpact] : t.noImpact) },
              { title: t.code, cell: ({ id }) => <code>{id}</code> },
            ]}
          />
        )}
      </Loaded>
    </AdminPage>
  );
}
