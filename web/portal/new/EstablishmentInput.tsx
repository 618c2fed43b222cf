import { useId } from 'react';
import { labelOf, uaiOf, useEstablishments } from '../../api/establishments';
import { useTexts } from '../../i18n/language';
import { Input } from '../../ui/dsfr';
import { newTexts } from './texts';

interface EstablishmentInputProps {
  value: string;
  onChange(value: string): void;
}

/** A name to be completed from the register, or a UAI code; the code is what counts. */
export function EstablishmentInput({ value, onChange }: EstablishmentInputProps) {
  const t = useTexts(newTexts);
  const listId = useId();
  const { data: found = [] } = useEstablishments(value);
  return (
    <>
      <Input
        label={t.establishment}
        hintText={t.establishmentHint}
        nativeInputProps={{
          value,
          list: listId,
          required: true,
          autoComplete: 'off',
          maxLength: 200,
          onChange: ({ currentTarget }) => {
            currentTarget.setCustomValidity(uaiOf(currentTarget.value) ? '' : t.establishmentUnknown);
            onChange(currentTarget.value);
          },
        }}
      />
      <datalist id={listId}>
        {found.map((establishment) => (
          <option key={establishment.id} value={labelOf(establishment)} />
        ))}
      </datalist>
    </>
  );
}
