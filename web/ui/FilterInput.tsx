import { type ComponentProps, useState } from 'react';
import { Input } from './dsfr';

interface FilterInputProps {
  name: string;
  label: string;
  hint?: string;
  /** The filter in force; the field says it anew when it is changed elsewhere, by the menu for instance. */
  value: string | undefined;
  nativeInputProps?: ComponentProps<'input'>;
}

/** A filter that is typed, and takes hold when its form is sent. */
export function FilterInput({ name, label, hint, value = '', nativeInputProps }: FilterInputProps) {
  const [typed, setTyped] = useState(value);
  const [inForce, setInForce] = useState(value);
  if (inForce !== value) {
    setInForce(value);
    setTyped(value);
  }
  return (
    <Input
      label={label}
      hintText={hint}
      nativeInputProps={{
        autoComplete: 'off',
        ...nativeInputProps,
        name,
        value: typed,
        onChange: ({ target }) => setTyped(target.value),
      }}
    />
  );
}
