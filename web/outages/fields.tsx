import { useState } from 'react';
import { useTexts } from '../i18n/language';
import { Input } from '../ui/dsfr';
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

/** What everybody will read, in French and if possible in English; nothing is said in English alone. */
export function TextFields({ isRequired }: { isRequired: boolean }) {
  const t = useTexts(deskTexts);
  const [isInEnglish, setInEnglish] = useState(false);
  const needsFrench = isRequired || isInEnglish;
  const field = (language: 'fr' | 'en', label: string) => (
    <Input
      label={label}
      {...(language === 'fr' ? { hintText: t.textHint } : {})}
      textArea
      nativeTextAreaProps={{
        name: `text.${language}`,
        lang: language,
        rows: 4,
        maxLength: 4_000,
        required: needsFrench && language === 'fr',
        ...(language === 'en' ? { onChange: ({ target }) => setInEnglish(target.value.trim() !== '') } : {}),
      }}
    />
  );
  return (
    <>
      {field('fr', needsFrench ? t.textFr : t.textFrOptional)}
      {field('en', t.textEn)}
    </>
  );
}
