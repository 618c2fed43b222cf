import { useState } from 'react';
import { categoryTexts, SERVICE_CATEGORIES } from '../../../domain/catalogue/category';
import { useEveryService } from '../../api/desk';
import type { ArticleKind, Audience } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { commaWords, toggled } from '../../ui/chosen';
import { Checkbox, Input, RadioButtons, Select } from '../../ui/dsfr';
import type { Content } from '../data';
import { dayOf, startOf } from '../days';
import { knowledgeTexts } from '../texts';
import { editorTexts } from './editorTexts';

interface ContentFieldsProps {
  content: Content;
  change(changes: Partial<Content>): void;
}

/** What an article is, for whom, about what and when. */
export function ContentFields({ content, change }: ContentFieldsProps) {
  const t = useTexts(editorTexts);
  const k = useTexts(knowledgeTexts);
  const words = useTexts(categoryTexts);
  const { kind, audience, categories, keywords } = content;
  // Said once, it makes room for the text.
  const [isOpen] = useState(categories.length === 0);
  return (
    <details className="g-panel" open={isOpen}>
      <summary>{t.what}</summary>
      <div className="g-columns fr-mt-2w">
        <div>
          <Select
            label={k.kind}
            nativeSelectProps={{ value: kind, onChange: ({ target }) => change({ kind: target.value as ArticleKind }) }}
          >
            {Object.entries(k.kinds).map(([value, said]) => (
              <option key={value} value={value}>
                {said}
              </option>
            ))}
          </Select>
          <RadioButtons
            legend={k.audience}
            small
            options={Object.entries(k.audiences).map(([value, label]) => ({
              label,
              nativeInputProps: {
                value,
                checked: value === audience,
                onChange: () => change({ audience: value as Audience }),
              },
            }))}
          />
          <Days content={content} change={change} />
        </div>
        <div>
          <Checkbox
            legend={t.categories}
            small
            options={SERVICE_CATEGORIES.map((category) => ({
              label: words[category].title,
              nativeInputProps: {
                checked: categories.includes(category),
                onChange: () => change({ categories: toggled(categories, category) }),
              },
            }))}
          />
          <Services content={content} change={change} />
          <Input
            label={t.keywords}
            hintText={t.keywordsHint}
            nativeInputProps={{
              defaultValue: keywords.join(', '),
              maxLength: 1_000,
              onChange: ({ target }) => change({ keywords: commaWords(target.value) }),
            }}
          />
        </div>
      </div>
    </details>
  );
}

function Services({ content: { serviceIds, categories }, change }: ContentFieldsProps) {
  const t = useTexts(editorTexts);
  const { language } = useLanguage();
  const { data: services = [] } = useEveryService();
  const shown = services.filter(
    ({ id, category, active }) => (active && categories.includes(category)) || serviceIds.includes(id),
  );
  if (shown.length === 0) return null;
  return (
    <Checkbox
      legend={t.services}
      hintText={t.servicesHint}
      small
      options={shown.map(({ id, name }) => ({
        label: name[language],
        nativeInputProps: {
          checked: serviceIds.includes(id),
          onChange: () => change({ serviceIds: toggled(serviceIds, id) }),
        },
      }))}
    />
  );
}

function Days({ content: { from, until, expiresAt }, change }: ContentFieldsProps) {
  const t = useTexts(editorTexts);
  const day = (name: 'from' | 'until' | 'expiresAt', value: string | null) => (
    <Input
      label={t.day[name]}
      hintText={t.dayHint[name]}
      nativeInputProps={{
        type: 'date',
        value: dayOf(value),
        onChange: ({ target }) => change({ [name]: startOf(target.value) }),
      }}
    />
  );
  return (
    <>
      {day('from', from)}
      {day('until', until)}
      {day('expiresAt', expiresAt)}
    </>
  );
}
