import { useTexts } from '../i18n/language';
import { Input } from '../ui/dsfr';
import { deskTexts } from './deskTexts';

export function Moment({ name, label, hint, value }: { name: string; label: string; hint: string; value?: string }) {
  return (
    <Input
      label={label}
      hintText={hint}
      nativeInputProps={{ name, type: 'datetime-local', ...(value ? { defaultValue: value } : {}) }}
    />
  );
}

/** `fr` and `en` of what was written; null when nothing was. */
export function writtenIn(form: FormData, name: string): { fr: string; en: string | null } | null {
  const [fr, en] = ['fr', 'en'].map((language) => String(form.get(`${name}.${language}`) ?? '').trim());
  return fr ? { fr, en: en || null } : null;
}

/** What everybody will read, in French and if possible in English. */
export function TextFields({ isRequired }: { isRequired: boolean }) {
  const t = useTexts(deskTexts);
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
        required: isRequired && language === 'fr',
      }}
    />
  );
  return (
    <>
      {field('fr', isRequired ? t.textFr : t.textFrOptional)}
      {field('en', t.textEn)}
    </>
  );
}
