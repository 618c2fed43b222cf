import { useState } from 'react';
import { labelOf, uaiOf, useEstablishments } from '../api/establishments';
import type { Outage } from '../api/resources';
import { useTexts } from '../i18n/language';
import { CompletedInput } from '../ui/CompletedInput';
import { Button, Tag } from '../ui/dsfr';
import { deskTexts } from './deskTexts';

type Place = NonNullable<Outage['places']>[number];

interface PlacesProps {
  chosen: readonly Place[];
  onChange(chosen: readonly Place[]): void;
}

/** Several establishments, each completed from the register. */
export function Places({ chosen, onChange }: PlacesProps) {
  const t = useTexts(deskTexts);
  const [typed, setTyped] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const { data: found = [] } = useEstablishments(typed);
  const add = () => {
    const id = uaiOf(typed);
    setUnknown(id === null);
    if (id === null) return;
    const name = found.find((it) => it.id === id)?.name ?? id;
    if (chosen.every((place) => place.id !== id)) onChange([...chosen, { id, name }]);
    setTyped('');
  };
  return (
    <>
      <CompletedInput
        label={t.place}
        hint={t.placeHint}
        fault={isUnknown ? t.unknownPlace : undefined}
        completions={found.map(labelOf)}
        value={typed}
        onChange={setTyped}
        nativeInputProps={{
          // A place that was typed and not added would be left out: the form around it says so before it is sent.
          ref: (input) => input?.setCustomValidity(typed.trim() ? t.addFirst : ''),
          // Enter adds; it does not send the form around it.
          onKeyDown: (event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          },
        }}
      />
      <div>
        <Button priority="secondary" size="small" onClick={add}>
          {t.addPlace}
        </Button>
      </div>
      {chosen.length > 0 && (
        <ul className="fr-tags-group fr-mt-2w">
          {chosen.map(({ id, name }) => (
            <li key={id}>
              <Tag
                as="button"
                dismissible
                onClick={() => onChange(chosen.filter((place) => place.id !== id))}
                nativeButtonProps={{ type: 'button', 'aria-label': t.removePlace(name) }}
              >
                {name}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
