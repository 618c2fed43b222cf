import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../api/client';
import type { Charter, Criterion } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { DialogEnd } from '../../ui/DialogEnd';
import { Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { CHARTER } from '../../workstations/data';
import { inventoryTexts } from './texts';

const PARTS = ['name', 'why', 'howToConform'] as const;
const LANGUAGES = ['fr', 'en'] as const;
const nothing = { fr: '', en: '' };

interface CharterFormProps {
  from: Charter;
  version: number;
  onClose(): void;
  onPublished(version: number): void;
}

/** The next version, begun from the one that is shown. */
export function CharterForm({ from, version, onClose, onPublished }: CharterFormProps) {
  const t = useTexts(inventoryTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [validDays, setValidDays] = useState(String(from.validDays));
  const [criteria, setCriteria] = useState<readonly Criterion[]>(from.criteria);
  const publish = useMutation({
    mutationFn: async () => {
      const kept = criteria.filter(({ name }) => name.fr.trim() !== '');
      const body = { version, title: from.title, validDays: Number(validDays), criteria: kept };
      await call('POST', `/charters/${CHARTER}/versions`, { body });
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['published', 'charters'] });
      onPublished(version);
    },
  });
  const change = (index: number, changed: Partial<Criterion>) =>
    setCriteria(criteria.map((it, at) => (at === index ? { ...it, ...changed } : it)));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    publish.mutate();
  };
  const words = { name: t.nameIn, why: t.why, howToConform: t.how };
  const tongues = { fr: t.french, en: t.english };
  return (
    <form className="g-stack g-narrow" onSubmit={submit}>
      <p>{t.nextHint}</p>
      <Input
        label={t.validDays}
        nativeInputProps={{
          type: 'number',
          min: 1,
          max: 3_650,
          required: true,
          value: validDays,
          onChange: ({ target }) => setValidDays(target.value),
        }}
      />
      {criteria.map((criterion, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are neither moved nor removed while they are written
        <fieldset key={index} className="fr-fieldset g-panel">
          <legend className="fr-fieldset__legend">{criterion.name[language] || criterion.id || t.criterion}</legend>
          {!from.criteria.some(({ id }) => id === criterion.id && index < from.criteria.length) && (
            <Input
              label={t.id}
              nativeInputProps={{
                value: criterion.id,
                required: true,
                pattern: '[a-z][a-z0-9\\-]{0,39}',
                onChange: ({ target }) => change(index, { id: target.value }),
              }}
            />
          )}
          {PARTS.flatMap((part) =>
            LANGUAGES.map((tongue) => (
              <Words
                key={`${part}.${tongue}`}
                label={`${words[part]}, ${tongues[tongue]}`}
                isLine={part === 'name'}
                value={criterion[part][tongue]}
                required={criterion.name.fr.trim() !== ''}
                onChange={(text) => change(index, { [part]: { ...criterion[part], [tongue]: text } })}
              />
            )),
          )}
        </fieldset>
      ))}
      <Button
        type="button"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => setCriteria([...criteria, { id: '', name: nothing, why: nothing, howToConform: nothing }])}
      >
        {t.addCriterion}
      </Button>
      {publish.error && <FaultNotice fault={publish.error} />}
      <DialogEnd act={t.publish} isPending={publish.isPending} onClose={onClose} />
    </form>
  );
}

interface WordsProps {
  label: string;
  isLine: boolean;
  value: string;
  required: boolean;
  onChange(text: string): void;
}

function Words({ label, isLine, value, required, onChange }: WordsProps) {
  if (isLine)
    return (
      <Input
        label={label}
        nativeInputProps={{ value, required, maxLength: 100, onChange: ({ target }) => onChange(target.value) }}
      />
    );
  return (
    <Input
      label={label}
      textArea
      nativeTextAreaProps={{
        value,
        required,
        rows: 2,
        maxLength: 500,
        onChange: ({ target }) => onChange(target.value),
      }}
    />
  );
}
