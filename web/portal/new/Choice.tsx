import { useId } from 'react';
import { RadioButtons } from '../../ui/dsfr';

interface ChoiceProps<T extends string> {
  legend: string;
  value: T | '';
  options: readonly { value: T; label: string; hint?: string }[];
  onChange(value: T): void;
}

/** One of a few, that must be chosen. */
export function Choice<T extends string>({ legend, value, options, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <RadioButtons
      legend={legend}
      name={name}
      options={options.map(({ value: given, label, hint }) => ({
        label,
        ...(hint ? { hintText: hint } : {}),
        nativeInputProps: {
          value: given,
          checked: value === given,
          required: true,
          onChange: () => onChange(given),
        },
      }))}
    />
  );
}

/** Texts by value, in the order in which they are written. */
export const optionsOf = <T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] =>
  (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }));
