import { type ReactNode, useId } from 'react';
import type { Answer, Question } from '../../../domain/requestForm/form';
import { useTexts } from '../../i18n/language';
import { Checkbox, Input, RadioButtons } from '../../ui/dsfr';
import { InWords } from './InWords';
import { requestTexts } from './texts';

interface QuestionFieldProps {
  question: Question;
  answer: Answer | undefined;
  /** Undefined: it is answered no more. */
  onChange(answer: Answer | undefined): void;
}

/** One question, as the browser asks for what it is; the browser says what is missing before anything is sent. */
export function QuestionField({ question, answer, onChange }: QuestionFieldProps) {
  const t = useTexts(requestTexts);
  const name = useId();
  const { help, required } = question;
  const label = (
    <>
      <InWords of={question.label} />
      {!required && ` (${t.optional})`}
    </>
  );
  const hint = help && { hintText: <InWords of={help} /> };
  const typed = { value: String(answer ?? ''), required };
  switch (question.kind) {
    case 'text':
      return (
        <Input
          label={label}
          {...hint}
          nativeInputProps={{
            ...typed,
            ...(required ? { pattern: '.*\\S.*' } : {}),
            maxLength: question.maxLength,
            onChange: ({ currentTarget: { value } }) => onChange(value || undefined),
          }}
        />
      );
    case 'longText':
      return (
        <Input
          label={label}
          {...hint}
          textArea
          nativeTextAreaProps={{
            ...typed,
            rows: 4,
            maxLength: question.maxLength,
            onChange: ({ currentTarget: { value } }) => onChange(value || undefined),
          }}
        />
      );
    case 'number':
      return (
        <Input
          label={label}
          {...hint}
          {...(question.unit ? { addon: <InWords of={question.unit} /> } : {})}
          nativeInputProps={{
            ...typed,
            type: 'number',
            inputMode: 'decimal',
            step: 'any',
            min: question.min,
            max: question.max,
            onChange: ({ currentTarget: { value, valueAsNumber } }) =>
              onChange(value === '' ? undefined : valueAsNumber),
          }}
        />
      );
    case 'date':
      return (
        <Input
          label={label}
          {...hint}
          nativeInputProps={{
            ...typed,
            type: 'date',
            onChange: ({ currentTarget: { value } }) => onChange(value || undefined),
          }}
        />
      );
    case 'yesNo':
      return (
        <OneOf
          {...{ name, label, required, hint }}
          options={[
            { value: 'yes', label: t.yes, isChosen: answer === true, choose: () => onChange(true) },
            { value: 'no', label: t.no, isChosen: answer === false, choose: () => onChange(false) },
          ]}
        />
      );
    case 'choice':
      return (
        <OneOf
          {...{ name, label, required, hint }}
          options={question.options.map(({ value, label: said }) => ({
            value,
            label: <InWords of={said} />,
            isChosen: answer === value,
            choose: () => onChange(value),
          }))}
        />
      );
    case 'choices': {
      const chosen = Array.isArray(answer) ? answer : [];
      return (
        <Checkbox
          legend={label}
          {...hint}
          options={question.options.map(({ value, label: said }, index) => ({
            label: <InWords of={said} />,
            nativeInputProps: {
              name,
              value,
              checked: chosen.includes(value),
              // A group of boxes has no rule of its own in a browser: its first box speaks for it.
              ref: (box: HTMLInputElement | null) =>
                box?.setCustomValidity(required && index === 0 && chosen.length === 0 ? t.atLeastOne : ''),
              onChange: ({ currentTarget }) => {
                const others = chosen.filter((one) => one !== value);
                const now = currentTarget.checked ? [...others, value] : others;
                onChange(now.length === 0 ? undefined : now);
              },
            },
          }))}
        />
      );
    }
  }
}

interface OneOfProps {
  name: string;
  label: ReactNode;
  required: boolean;
  hint: { hintText: ReactNode } | undefined;
  options: readonly { value: string; label: ReactNode; isChosen: boolean; choose(): void }[];
}

function OneOf({ name, label, required, hint, options }: OneOfProps) {
  return (
    <RadioButtons
      legend={label}
      name={name}
      {...hint}
      options={options.map(({ value, label: said, isChosen, choose }) => ({
        label: said,
        nativeInputProps: { value, checked: isChosen, required, onChange: choose },
      }))}
    />
  );
}
