import { useServices } from '../api/desk';
import { useLanguage, useTexts } from '../i18n/language';
import { Checkbox } from '../ui/dsfr';
import { Loaded } from '../ui/Loaded';
import { deskTexts } from './deskTexts';

interface ServicesProps {
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Several services of the catalogue. */
export function Services({ chosen, onChange }: ServicesProps) {
  const t = useTexts(deskTexts);
  const { language } = useLanguage();
  return (
    <Loaded of={useServices()} lines={6}>
      {(services) => (
        <Checkbox
          className="g-two-columns"
          legend={t.whichServices}
          small
          options={services.map(({ id, name }) => ({
            label: name[language],
            nativeInputProps: {
              checked: chosen.includes(id),
              onChange: ({ currentTarget }) =>
                onChange(currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id)),
            },
          }))}
        />
      )}
    </Loaded>
  );
}
