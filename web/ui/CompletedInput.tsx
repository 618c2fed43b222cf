import { type ComponentProps, type ReactNode, useId } from 'react';
import { Input } from './dsfr';

interface CompletedInputProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it. */
  fault?: string | undefined;
  completions: readonly string[];
  value: string;
  onChange(text: string, field: HTMLInputElement): void;
  nativeInputProps?: Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'list'>;
}

/** One line, which the browser completes from what was found by its beginning. */
export function CompletedInput({
  label,
  hint,
  fault,
  completions,
  value,
  onChange,
  nativeInputProps,
}: CompletedInputProps) {
  const listId = useId();
  return (
    <>
      <Input
        label={label}
        {...(hint === undefined ? {} : { hintText: hint })}
        {...(fault === undefined ? {} : { state: 'error' as const, stateRelatedMessage: fault })}
        nativeInputProps={{
          autoComplete: 'off',
          maxLength: 200,
          ...nativeInputProps,
          value,
          list: listId,
          onChange: ({ currentTarget }) => onChange(currentTarget.value, currentTarget),
        }}
      />
      <datalist id={listId}>
        {completions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}
