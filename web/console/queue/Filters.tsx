import { useEveryService, useGroups } from '../../api/desk';
import { useEstablishmentList } from '../../api/establishments';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { Select } from '../../ui/dsfr';
import { queueTexts } from './texts';
import { FILTERS, type FilterName, type QueueChoice, SORTS } from './useQueueQuery';

interface FiltersProps {
  choice: QueueChoice;
  onChange(changes: Partial<Record<FilterName | 'sort', string>>): void;
}

type Options = readonly (readonly [value: string, label: string])[];

function useOptions(): Record<FilterName, Options> {
  const { language } = useLanguage();
  const w = useTexts(words);
  const { data: groups = [] } = useGroups();
  const { data: services = [] } = useEveryService();
  const { data: establishments = [] } = useEstablishmentList();
  return {
    priority: Object.entries(w.priority),
    status: Object.entries(w.status),
    level: Object.entries(w.level),
    groupId: groups.map(({ id, name }) => [id, name[language]] as const),
    serviceId: services.map(({ id, name }) => [id, name[language]] as const),
    establishmentId: establishments.map(({ id, name }) => [id, name] as const),
  };
}

/** Narrows the view, and orders it; folded away until somebody needs it. */
export function Filters({ choice: { filters, sort }, onChange }: FiltersProps) {
  const t = useTexts(queueTexts);
  const options = useOptions();
  return (
    <details className="g-filters">
      <summary>{t.filters(Object.keys(filters).length)}</summary>
      <div className="g-filters__grid">
        {FILTERS.map((name) => (
          <Select
            key={name}
            label={t.filter[name]}
            nativeSelectProps={{
              value: filters[name] ?? '',
              onChange: (event) => onChange({ [name]: event.target.value }),
            }}
          >
            <option value="">{t.any}</option>
            {options[name].map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        ))}
        <Select
          label={t.sortBy}
          nativeSelectProps={{ value: sort, onChange: (event) => onChange({ sort: event.target.value }) }}
        >
          {SORTS.map((it) => (
            <option key={it} value={it}>
              {t.sort[it]}
            </option>
          ))}
        </Select>
      </div>
    </details>
  );
}
