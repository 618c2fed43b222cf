import { useServices } from '../../api/desk';
import { useLanguage, useTexts } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { portalTexts } from '../texts';
import { Choice, optionsOf } from './Choice';
import type { Draft } from './draft';
import { newTexts } from './texts';

export interface QuestionsProps {
  draft: Draft;
  change(changed: Partial<Draft>): void;
}

/** A fault, a service or a question; then the subject, then the service of the catalogue. */
export function WhatStep({ draft, change }: QuestionsProps) {
  const t = useTexts(newTexts);
  const { language } = useLanguage();
  const { categories } = useTexts(portalTexts).home;
  const services = useServices();
  return (
    <>
      <Choice legend={t.kind} value={draft.kind} options={optionsOf(t.kinds)} onChange={(kind) => change({ kind })} />
      <Choice
        legend={t.category}
        value={draft.category}
        options={(['poste', 'compte', 'application', 'reseau', 'autre'] as const).map((value) => ({
          value,
          label: categories[value].title,
          hint: categories[value].hint,
        }))}
        onChange={(category) => change({ category, serviceId: '' })}
      />
      {draft.category && (
        <Loaded of={services}>
          {(all) => (
            <Choice
              legend={t.service}
              value={draft.serviceId}
              options={all
                .filter(({ category }) => category === draft.category)
                .map(({ id, name }) => ({ value: id, label: name[language] }))}
              onChange={(serviceId) =>
                change({
                  serviceId,
                  impact: draft.impact || (all.find(({ id }) => id === serviceId)?.defaultImpact ?? ''),
                })
              }
            />
          )}
        </Loaded>
      )}
    </>
  );
}
