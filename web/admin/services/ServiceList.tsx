import { categoryTexts } from '../../../domain/catalogue/category';
import { useEveryService } from '../../api/desk';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { Badge } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { NEW_SERVICE, SECTIONS, useAdministers } from '../sections';
import { editTexts } from './edit/texts';
import { InPolicy } from './InPolicy';
import { serviceTexts } from './texts';

export function ServiceList() {
  const t = useTexts(serviceTexts);
  const { group } = useTexts(editTexts);
  const categories = useTexts(categoryTexts);
  const { impact } = useTexts(words);
  const { language } = useLanguage();
  const administers = useAdministers();
  return (
    <AdminPage
      section="services"
      wide
      beside={
        administers && (
          <Link className="fr-btn" href={NEW_SERVICE}>
            {t.create}
          </Link>
        )
      }
    >
      <InPolicy />
      <Loaded of={useEveryService()} lines={8}>
        {(services) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            wraps
            rows={services}
            keyOf={({ id }) => id}
            columns={[
              {
                title: t.name,
                cell: ({ id, name }) => <Link href={`${SECTIONS.services}/${id}`}>{name[language]}</Link>,
              },
              {
                title: t.state,
                cell: ({ active }) =>
                  active ? (
                    t.offered
                  ) : (
                    <Badge small noIcon>
                      {t.retired}
                    </Badge>
                  ),
              },
              { title: t.category, cell: ({ category }) => categories[category].title },
              { title: t.impact, cell: ({ defaultImpact }) => (defaultImpact ? impact[defaultImpact] : t.noImpact) },
              { title: t.audience, cell: ({ audience }) => audience.map((one) => group[one]).join(', ') },
              { title: t.version, cell: ({ version }) => version ?? t.none, isRight: true },
              { title: t.questions, cell: ({ form }) => form?.questions.length ?? 0, isRight: true },
              { title: t.code, cell: ({ id }) => <code>{id}</code> },
            ]}
          />
        )}
      </Loaded>
    </AdminPage>
  );
}
