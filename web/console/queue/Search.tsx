import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../i18n/language';
import { Input } from '../../ui/dsfr';
import { queueTexts } from './texts';

/** Long enough not to ask for every letter. */
const PAUSE_MS = 300;

/** The search of the queue; what is typed is looked for once the typing pauses. */
export function Search({ q, onSearch }: { q: string; onSearch(q: string): void }) {
  const t = useTexts(queueTexts);
  const [typed, setTyped] = useState(q);
  const asked = useRef(q);
  const ask = (text: string) => {
    asked.current = text.trim();
    onSearch(asked.current);
  };
  // An address that changed by another way than by typing: cleared, or gone back to.
  useEffect(() => {
    if (q !== asked.current) setTyped(q);
    asked.current = q;
  }, [q]);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => ask(text), PAUSE_MS);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    clearTimeout(pause.current);
    ask(typed);
  };
  return (
    <search>
      <form onSubmit={submit}>
        <Input
          label={t.search}
          hideLabel
          iconId="fr-icon-search-line"
          nativeInputProps={{
            type: 'search',
            value: typed,
            placeholder: t.searchHint,
            maxLength: 200,
            onChange: (event) => type(event.target.value),
          }}
        />
      </form>
    </search>
  );
}
