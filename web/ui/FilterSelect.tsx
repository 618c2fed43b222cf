import { Select } from './dsfr';

interface FilterSelectProps {
  label: string;
  /** What stands for no filter; left out where one is always in force. */
  all?: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange(value: string): void;
}

/** A filter that is chosen, and takes hold at once. */
export function FilterSelect({ label, all, value = '', options, onChange }: FilterSelectProps) {
  return (
    <Select label={label} nativeSelectProps={{ value, onChange: ({ target }) => onChange(target.value) }}>
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([one, said]) => (
        <option key={one} value={one}>
          {said}
        </option>
      ))}
    </Select>
  );
}
