import { Input } from './dsfr';

type Language = 'fr' | 'en';

interface LanguagePairProps {
  labelOf(language: Language): string;
  /** Under the label of the French one, of both. */
  hint?: string;
  /** In a form that reads its fields by name: `title.fr`, `title.en`. */
  name?: string;
  value: { fr: string; en: string | null };
  onChange(language: Language, text: string): void;
  /** Of a text of several lines. */
  rows?: number | undefined;
  maxLength: number;
  isRequired?(language: Language): boolean;
  faultAt?(language: Language): { state: 'error'; stateRelatedMessage: string } | undefined;
}

/** What is written in French and, beside it, in English. */
export function LanguagePair(props: LanguagePairProps) {
  const { labelOf, hint, name, value, onChange, rows, maxLength, isRequired, faultAt } = props;
  const field = (language: Language) => {
    const shared = {
      label: labelOf(language),
      ...(hint && language === 'fr' ? { hintText: hint } : {}),
      ...faultAt?.(language),
    };
    const required = isRequired?.(language) ?? false;
    const native = {
      ...(name ? { name: `${name}.${language}` } : {}),
      lang: language,
      value: value[language] ?? '',
      maxLength,
      required,
      onChange: ({ target }: { target: { value: string } }) => onChange(language, target.value),
    };
    return rows ? (
      <Input key={language} {...shared} textArea nativeTextAreaProps={{ ...native, rows }} />
    ) : (
      <Input
        key={language}
        {...shared}
        nativeInputProps={{ ...native, autoComplete: 'off', ...(required ? { pattern: '.*\\S.*' } : {}) }}
      />
    );
  };
  return <div className="g-written">{[field('fr'), field('en')]}</div>;
}
