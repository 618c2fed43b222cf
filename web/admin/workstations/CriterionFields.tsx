import type { Criterion } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { Button, Input } from '../../ui/dsfr';
import { LanguagePair } from '../../ui/LanguagePair';
import { inventoryTexts } from './texts';

/** The words of a criterion, and how long each may be. */
const PARTS = { name: 100, why: 500, howToConform: 1_000 } as const;

interface CriterionFieldsProps {
  criterion: Criterion;
  /** Its id is not settled yet. */
  isNew: boolean;
  onChange(changed: Partial<Criterion>): void;
  onRemove(): void;
}

export function CriterionFields({ criterion, isNew, onChange, onRemove }: CriterionFieldsProps) {
  const t = useTexts(inventoryTexts);
  const { language } = useLanguage();
  const title = criterion.name[language] || criterion.id || t.criterion;
  const words = { name: t.nameIn, why: t.why, howToConform: t.how };
  const tongues = { fr: t.french, en: t.english };
  return (
    <fieldset tabIndex={-1} className="g-panel g-question">
      <legend className="fr-text--bold">{title}</legend>
      {isNew && (
        <Input
          label={t.id}
          nativeInputProps={{
            value: criterion.id,
            required: true,
            pattern: '[a-z][a-z0-9\\-]{0,39}',
            onChange: ({ target }) => onChange({ id: target.value }),
          }}
        />
      )}
      {(['name', 'why', 'howToConform'] as const).map((part) => (
        <LanguagePair
          key={part}
          labelOf={(tongue) => `${words[part]}, ${tongues[tongue]}`}
          value={criterion[part]}
          rows={part === 'name' ? undefined : 2}
          maxLength={PARTS[part]}
          isRequired={() => true}
          onChange={(tongue, text) => onChange({ [part]: { ...criterion[part], [tongue]: text } })}
        />
      ))}
      <Button type="button" size="small" priority="tertiary" onClick={onRemove}>
        {t.remove}
        <span className="g-visually-hidden"> {title}</span>
      </Button>
    </fieldset>
  );
}
