import { categoryTexts, SERVICE_CATEGORIES } from '../../../domain/catalogue/category';
import { IMPACTS } from '../../../domain/words';
import type { Service } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Checkbox, Input, Select } from '../../ui/dsfr';
import { serviceTexts } from './texts';

export type ServiceFacts = Pick<Service, 'name' | 'category' | 'defaultImpact' | 'workstation'>;

interface ServiceFieldsProps {
  service?: ServiceFacts;
  /** Of the French name, as it is typed. */
  onName?(name: string): void;
}

/** What a service is besides its sheet, created or changed. */
export function ServiceFields({ service, onName }: ServiceFieldsProps) {
  const t = useTexts(serviceTexts);
  const { impact } = useTexts(words);
  const categories = useTexts(categoryTexts);
  return (
    <>
      {(['fr', 'en'] as const).map((language) => (
        <Input
          key={language}
          label={t.nameIn[language]}
          nativeInputProps={{
            name: language,
            lang: language,
            defaultValue: service?.name[language],
            required: true,
            pattern: '.*\\S.*',
            maxLength: 120,
            autoComplete: 'off',
            ...(language === 'fr' && onName ? { onChange: ({ target }) => onName(target.value) } : {}),
          }}
        />
      ))}
      <Select label={t.category} nativeSelectProps={{ name: 'category', defaultValue: service?.category ?? 'autre' }}>
        {SERVICE_CATEGORIES.map((category) => (
          <option key={category} value={category}>
            {categories[category].title}
          </option>
        ))}
      </Select>
      <Select
        label={t.impact}
        hint={t.impactHint}
        nativeSelectProps={{ name: 'defaultImpact', defaultValue: service?.defaultImpact ?? '' }}
      >
        <option value="">{t.noImpact}</option>
        {IMPACTS.map((one) => (
          <option key={one} value={one}>
            {impact[one]}
          </option>
        ))}
      </Select>
      <Checkbox
        options={[
          {
            label: t.workstation,
            hintText: t.workstationHint,
            nativeInputProps: { name: 'workstation', defaultChecked: service?.workstation ?? false },
          },
        ]}
      />
    </>
  );
}

/** What the fields hold, as the API takes it. */
export function factsOf(form: FormData): ServiceFacts {
  const text = (name: string) => String(form.get(name)).trim();
  return {
    name: { fr: text('fr'), en: text('en') },
    category: text('category') as ServiceFacts['category'],
    defaultImpact: (text('defaultImpact') || null) as ServiceFacts['defaultImpact'],
    workstation: form.has('workstation'),
  };
}
