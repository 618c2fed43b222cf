import { Input } from './dsfr';

interface LanguagePairProps {
  labelOf(language: 'fr' | 'en'): string;
  value: { fr: string; en: string | null };
  onChange(language: 'fr' | 'en', text: string): void;
  /** Of a text of several lines. */
  rows?: number | undefined;
  maxLength: number;
  isRequired?: boolean;
  faultAt?(language: 'fr' | 'en'): { state: 'error'; stateRelatedMessage: string } | undefined;
}

/** What is written in French and, beside it, in English. */
export function LanguagePair({ labelOf, value, onChange, rows, maxLength, isRequired, faultAt }: LanguagePairProps) {
  const field = (language: 'fr' | 'en') => {
    const shared = { label: labelOf(language), ...faultAt?.(language) };
    const props = {
      lang: language,
      value: value[language] ?? '',
      maxLength,
      required: isRequired ?? false,
      onChange: ({ target }: { target: { value: string } }) => onChange(language, target.value),
    };
    return rows ? (
      <Input key={language} {...shared} textArea nativeTextAreaProps={{ ...props, rows }} />
    ) : (
      <Input key={language} {...shared} nativeInputProps={{ ...props, autoComplete: 'off' }} />
    );
  };
  return <div className="g-written">{[field('fr'), field('en')]}</div>;
}
