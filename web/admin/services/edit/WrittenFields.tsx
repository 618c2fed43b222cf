import type { Written } from '../../../../domain/written';
import { useTexts } from '../../../i18n/language';
import { LanguagePair } from '../../../ui/LanguagePair';
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

/** What is written in French, and in English where somebody writes it. */
export function WrittenFields({ label, value, onChange, pointer, rows, maxLength }: WrittenFieldsProps) {
  const t = useTexts(editTexts);
  const faultAt = useFaultAt();
  return (
    <LanguagePair
      labelOf={(language) => t.inLanguage[language](label)}
      value={value}
      rows={rows}
      maxLength={maxLength}
      faultAt={(language) => faultAt(`${pointer}/${language}`)}
      onChange={(language, text) =>
        onChange({ ...value, [language]: language === 'en' && text.trim() === '' ? null : text })
      }
    />
  );
}
