import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n/language';
import { Input } from '../../ui/dsfr';
import { labelOf, useColleagues } from './people';
import { absenceTexts } from './texts';

/** Somebody of the desk, by name; the form is told their id. */
export function Substitute() {
  const t = useTexts(absenceTexts);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data: found = [] } = useColleagues(typed);
  const chosen = found.find((person) => labelOf(person) === typed);
  const isWrong = typed.trim() !== '' && !chosen;
  useEffect(() => input.current?.setCustomValidity(isWrong ? t.substituteUnknown : ''), [isWrong, t]);
  return (
    <>
      <Input
        label={t.substitute}
        hintText={t.substituteHint}
        nativeInputProps={{
          ref: input,
          value: typed,
          list: listId,
          autoComplete: 'off',
          maxLength: 200,
          onChange: ({ currentTarget }) => setTyped(currentTarget.value),
        }}
      />
      <datalist id={listId}>
        {found.map((person) => (
          <option key={person.id} value={labelOf(person)} />
        ))}
      </datalist>
      <input type="hidden" name="substituteId" value={chosen?.id ?? ''} />
    </>
  );
}
