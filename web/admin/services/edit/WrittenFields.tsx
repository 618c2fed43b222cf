import type { Written } from '../../../../domain/written';
import { useTexts } from '../../../i18n/language';
import { Input } from '../../../ui/dsfr';
import { useFaultAt } from './faults';
import { editTexts } from './texts';

interface WrittenFieldsProps {
  label: string;
  value: Written;
  onChange(value: Written): void;
  /** Where it is in the sheet. */
  pointer: string;
  /** Of a text of several lines. */
  rows?: number;
  maxLength: number;
}

/** What is written in French, and beside it in English where somebody writes it. */
export function WrittenFields({ label, value, onChange, pointer, rows, maxLength }: WrittenFieldsProps) {
  const t = useTexts(editTexts);
  const faultAt = useFaultAt();
  const field = (language: 'fr' | 'en') => {
    const props = {
      lang: language,
      value: value[language] ?? '',
      maxLength,
      onChange: ({ target }: { target: { value: string } }) =>
        onChange({ ...value, [language]: language === 'en' && target.value.trim() === '' ? null : target.value }),
    };
    const shared = {
      label: t.inLanguage[language](label),
      ...faultAt(`${pointer}/${language}`),
    };
    return rows ? (
      <Input key={language} {...shared} textArea nativeTextAreaProps={{ ...props, rows }} />
    ) : (
      <Input key={language} {...shared} nativeInputProps={{ ...props, autoComplete: 'off' }} />
    );
  };
  return <div className="g-written">{[field('fr'), field('en')]}</div>;
}
