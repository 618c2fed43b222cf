import { useId } from 'react';
import type { Service } from '../api/resources';
import { useLanguage, useTexts } from '../i18n/language';
import { InWords } from '../ticket/request/InWords';
import { Badge, Tile } from '../ui/dsfr';
import { PLACE } from './data';
import { catalogueTexts } from './texts';

/** The services of one category; none, no heading. */
export function ServiceCards({ title, services }: { title: string; services: readonly Service[] }) {
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  const id = useId();
  if (services.length === 0) return null;
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h2 id={id} className="fr-h5 fr-mb-2w">
        {title}
      </h2>
      <ul className="g-services">
        {services.map((service) => (
          <li key={service.id}>
            <Tile
              small
              titleAs="h3"
              orientation="horizontal"
              title={service.name[language]}
              {...(service.definition ? { desc: <InWords of={service.definition} /> } : {})}
              {...(service.isForYou
                ? {}
                : {
                    start: (
                      <Badge small noIcon>
                        {t.notForYou}
                      </Badge>
                    ),
                  })}
              linkProps={{ href: `${PLACE}/${service.id}` }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
