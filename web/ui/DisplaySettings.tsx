import { useIsDark } from '@codegouvfr/react-dsfr/useIsDark';
import { useState } from 'react';
import { texts, useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Dialog } from './Dialog';
import { RadioButtons } from './dsfr';

type Scheme = 'light' | 'dark' | 'system';

const said = texts(
  { legend: 'Thème', light: 'Clair', dark: 'Sombre', system: 'Celui de mon appareil' },
  { legend: 'Theme', light: 'Light', dark: 'Dark', system: 'My device’s' },
);

/** Where the design system keeps the choice. */
const STORED = 'scheme';

export function DisplaySettings({ onClose }: { onClose(): void }) {
  const t = useTexts(said);
  const { display } = useTexts(site);
  const { setIsDark } = useIsDark();
  const [scheme, setScheme] = useState(() => (localStorage.getItem(STORED) ?? 'system') as Scheme);
  const choose = (chosen: Scheme) => {
    setScheme(chosen);
    setIsDark(chosen === 'system' ? 'system' : chosen === 'dark');
    localStorage.setItem(STORED, chosen);
  };
  return (
    <Dialog title={display} onClose={onClose}>
      <RadioButtons
        legend={t.legend}
        options={(['light', 'dark', 'system'] as const).map((value) => ({
          label: t[value],
          nativeInputProps: { value, checked: scheme === value, onChange: () => choose(value) },
        }))}
      />
    </Dialog>
  );
}
