import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/language';
import { CompletedInput } from '../../ui/CompletedInput';
import { labelOf, useColleagues } from './people';
import { absenceTexts } from './texts';

/** Somebody of the desk, by name; the form is told their id. */
export function Substitute() {
  const t = useTexts(absenceTexts);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data: found = [] } = useColleagues(typed);
  const chosen = found.find((person) => labelOf(person) === typed);
  const isWrong = typed.trim() !== '' && !chosen;
  useEffect(() => input.current?.setCustomValidity(isWrong ? t.substituteUnknown : ''), [isWrong, t]);
  return (
    <>
      <CompletedInput
        label={t.substitute}
        hint={t.substituteHint}
        completions={found.map(labelOf)}
        value={typed}
        onChange={setTyped}
        nativeInputProps={{ ref: input }}
      />
      <input type="hidden" name="substituteId" value={chosen?.id ?? ''} />
    </>
  );
}
