import { labelOf, uaiOf, useEstablishments } from '../../api/establishments';
import { useTexts } from '../../i18n/language';
import { CompletedInput } from '../../ui/CompletedInput';
import { newTexts } from './texts';

interface EstablishmentInputProps {
  value: string;
  onChange(value: string): void;
}

/** A name to be completed from the register, or a UAI code; the code is what counts. */
export function EstablishmentInput({ value, onChange }: EstablishmentInputProps) {
  const t = useTexts(newTexts);
  const { data: found = [] } = useEstablishments(value);
  return (
    <CompletedInput
      label={t.establishment}
      hint={t.establishmentHint}
      completions={found.map(labelOf)}
      value={value}
      onChange={(text, field) => {
        field.setCustomValidity(uaiOf(text) ? '' : t.establishmentUnknown);
        onChange(text);
      }}
      nativeInputProps={{ required: true }}
    />
  );
}
