import { useState } from 'react';
import { useTexts } from '../i18n/language';
import { Input } from '../ui/dsfr';
import { LanguagePair } from '../ui/LanguagePair';
import { deskTexts } from './deskTexts';

interface MomentProps {
  name: string;
  label: string;
  hint: string;
  value?: string;
  isRequired?: boolean;
}

export function Moment({ name, label, hint, value, isRequired = false }: MomentProps) {
  return (
    <Input
      label={label}
      hintText={hint}
      nativeInputProps={{
        name,
        type: 'datetime-local',
        required: isRequired,
        ...(value ? { defaultValue: value } : {}),
      }}
    />
  );
}

/** `fr` and `en` of what was written; null when nothing was. English alone is for the desk to refuse: it is not lost. */
export function writtenIn(form: FormData, name: string): { fr: string; en: string | null } | null {
  const [fr, en] = ['fr', 'en'].map((language) => String(form.get(`${name}.${language}`) ?? '').trim());
  return fr || en ? { fr: fr ?? '', en: en || null } : null;
}

interface PairProps {
  name: string;
  label: Readonly<Record<'fr' | 'en', string>>;
  /** Of the French one as long as it may be left empty. */
  optional?: string;
  hint: string;
  rows?: number;
  maxLength: number;
  isRequired: boolean;
}

/** In French and if possible in English; nothing is said in English alone. */
export function WrittenFields({ label, optional, isRequired, ...pair }: PairProps) {
  const [value, setValue] = useState({ fr: '', en: '' });
  const needsFrench = isRequired || value.en.trim() !== '';
  return (
    <LanguagePair
      {...pair}
      labelOf={(language) => (language === 'fr' && !needsFrench ? (optional ?? label.fr) : label[language])}
      value={value}
      isRequired={(language) => language === 'fr' && needsFrench}
      onChange={(language, text) => setValue((now) => ({ ...now, [language]: text }))}
    />
  );
}

/** What everybody will read. */
export function TextFields({ isRequired }: { isRequired: boolean }) {
  const t = useTexts(deskTexts);
  return (
    <WrittenFields
      name="text"
      label={{ fr: t.textFr, en: t.textEn }}
      optional={t.textFrOptional}
      hint={t.textHint}
      rows={4}
      maxLength={4_000}
      isRequired={isRequired}
    />
  );
}
