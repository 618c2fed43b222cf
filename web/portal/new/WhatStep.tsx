import { categoryTexts, SERVICE_CATEGORIES } from '../../../domain/catalogue/category';
import { useServices } from '../../api/desk';
import { useLanguage, useTexts } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { Choice, optionsOf } from './Choice';
import { type Draft, withService } from './draft';
import { newTexts } from './texts';

export interface QuestionsProps {
  draft: Draft;
  change(changed: Partial<Draft>): void;
}

/** A fault, a service or a question; then the subject, then the service of the catalogue. */
export function WhatStep({ draft, change }: QuestionsProps) {
  const t = useTexts(newTexts);
  const { language } = useLanguage();
  const categories = useTexts(categoryTexts);
  const services = useServices();
  const serviceOf = (id: string) => services.data?.find((service) => service.id === id);
  /** Arrows pass by every service. */
  const choose = (serviceId: string): Partial<Draft> =>
    withService(draft, serviceOf(draft.serviceId), serviceOf(serviceId));
  return (
    <>
      <Choice legend={t.kind} value={draft.kind} options={optionsOf(t.kinds)} onChange={(kind) => change({ kind })} />
      <Choice
        legend={t.category}
        value={draft.category}
        options={SERVICE_CATEGORIES.map((value) => ({
          value,
          label: categories[value].title,
          hint: categories[value].hint,
        }))}
        onChange={(category) => change({ category, ...choose('') })}
      />
      {draft.category && (
        <Loaded of={services}>
          {(all) => (
            <Choice
              legend={t.service}
              value={draft.serviceId}
              options={all
                .filter(({ category, isForYou }) => isForYou && category === draft.category)
                .map(({ id, name }) => ({ value: id, label: name[language] }))}
              onChange={(serviceId) => change(choose(serviceId))}
            />
          )}
        </Loaded>
      )}
    </>
  );
}
