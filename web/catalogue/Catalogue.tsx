import { useSearchParams } from 'react-router';
import { categoryTexts, SERVICE_CATEGORIES } from '../../domain/catalogue/category';
import { useServices } from '../api/desk';
import type { Service } from '../api/resources';
import { useTexts } from '../i18n/language';
import { Input } from '../ui/dsfr';
import { Empty } from '../ui/Empty';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { PLACE } from './data';
import { findServices } from './find';
import { ServiceCards } from './ServiceCards';
import { catalogueTexts } from './texts';

/** Every service that one may ask for, by category, and found by a word as it is typed. */
export function Catalogue() {
  const t = useTexts(catalogueTexts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  return (
    <Page title={t.title}>
      <p className="fr-text--lead fr-mb-3w">{t.lead}</p>
      <search className="g-narrow g-services-search">
        <Input
          label={t.search}
          hintText={t.searchHint}
          nativeInputProps={{
            type: 'search',
            value: asked,
            maxLength: 100,
            autoComplete: 'off',
            onChange: ({ target: { value } }) => setSearch(value ? { q: value } : {}, { replace: true }),
          }}
        />
      </search>
      <Loaded of={useServices()} lines={8}>
        {(services) => <Found services={services} asked={asked} />}
      </Loaded>
    </Page>
  );
}

function Found({ services, asked }: { services: readonly Service[]; asked: string }) {
  const t = useTexts(catalogueTexts);
  const categories = useTexts(categoryTexts);
  const found = findServices(services, asked);
  if (services.length === 0) return <Empty>{t.empty}</Empty>;
  return (
    <>
      <p role="status" className={asked.trim() ? 'g-muted' : 'g-visually-hidden'}>
        {t.found(found.length)}
      </p>
      {found.length === 0 && (
        <Empty
          action={
            <div className="g-row">
              <Link className="fr-btn" href="/demandes/nouvelle">
                {t.askOther}
              </Link>
              <Link className="fr-link" href={PLACE}>
                {t.showAll}
              </Link>
            </div>
          }
        >
          {t.none(asked.trim())}
        </Empty>
      )}
      <ServiceCards title={t.promised} services={found.filter(makesPromises)} />
      {SERVICE_CATEGORIES.map((category) => (
        <ServiceCards
          key={category}
          title={categories[category].title}
          services={found.filter((service) => service.category === category && !makesPromises(service))}
        />
      ))}
    </>
  );
}

/** What the desk answers for by figures comes first. */
const makesPromises = ({ commitments }: Service): boolean => commitments.length > 0;
