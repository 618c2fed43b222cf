import type { TicketDetails } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Checkbox, Input, RadioButtons, Select } from '../../ui/dsfr';
import { actTexts, type FieldName } from './texts';

/** The questions that dialogs are made of. */

type Options = readonly (readonly [value: string, label: string])[];

interface Named {
  name: FieldName;
  label: FieldName;
}

export interface Asked extends Named {
  ticket: TicketDetails;
  useOptions(ticket: TicketDetails): Options;
}

function useWords(name: FieldName, required: boolean): { label: string; hint: string | undefined } {
  const t = useTexts(actTexts);
  return { label: t.field[name] + (required ? '' : t.optional), hint: t.hint[name] };
}

export function TextAsk({ name, label, required, maxLength }: Named & { required: boolean; maxLength: number }) {
  const words = useWords(label, required);
  return (
    <Input
      label={words.label}
      hintText={words.hint}
      textArea
      nativeTextAreaProps={{ name, required, maxLength, rows: 4 }}
    />
  );
}

interface LineAskProps extends Named {
  required: boolean;
  pattern: string | undefined;
  first: string;
}

export function LineAsk({ name, label, required, pattern, first }: LineAskProps) {
  const words = useWords(label, required);
  return (
    <Input
      label={words.label}
      hintText={words.hint}
      nativeInputProps={{ name, required, maxLength: 100, defaultValue: first, ...(pattern ? { pattern } : {}) }}
    />
  );
}

export function RadioAsk({ name, label, ticket, useOptions, first }: Asked & { first: string }) {
  const words = useWords(label, true);
  return (
    <RadioButtons
      legend={words.label}
      small
      name={name}
      options={useOptions(ticket).map(([value, said]) => ({
        label: said,
        nativeInputProps: { value, required: true, defaultChecked: value === first },
      }))}
    />
  );
}

export function SelectAsk({ name, label, ticket, useOptions, first }: Asked & { first: string }) {
  const { choose } = useTexts(actTexts);
  const words = useWords(label, true);
  const options = useOptions(ticket);
  return (
    <Select
      // Options that are read later than the field is shown are chosen among anew.
      key={options.length}
      label={words.label}
      nativeSelectProps={{ name, required: true, defaultValue: options.some(([it]) => it === first) ? first : '' }}
    >
      <option value="" disabled hidden>
        {choose}
      </option>
      {options.map(([value, said]) => (
        <option key={value} value={value}>
          {said}
        </option>
      ))}
    </Select>
  );
}

export function SeveralAsk({ name, label, ticket, useOptions, firsts }: Asked & { firsts: readonly string[] }) {
  const words = useWords(label, true);
  return (
    <Checkbox
      legend={words.label}
      small
      options={useOptions(ticket).map(([value, said]) => ({
        label: said,
        nativeInputProps: { name, value, defaultChecked: firsts.includes(value) },
      }))}
    />
  );
}
