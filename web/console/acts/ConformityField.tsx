import { useId, useState } from 'react';
import { useLanguage, useTexts } from '../../i18n/language';
import { Checkbox, RadioButtons } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { useCharter } from '../../workstations/data';
import type { Field } from './field';
import { actTexts } from './texts';

function ConformityAsk() {
  const t = useTexts(actTexts);
  const id = useId();
  const { language } = useLanguage();
  const charter = useCharter();
  const [source, setSource] = useState<'inventory' | 'seen'>('inventory');
  return (
    <>
      <RadioButtons
        id={id}
        legend={t.field.source}
        small
        name="source"
        options={(['inventory', 'seen'] as const).map((value) => ({
          label: t.source[value],
          nativeInputProps: { value, checked: source === value, onChange: () => setSource(value) },
        }))}
      />
      {source === 'seen' && (
        <Loaded of={charter} lines={6}>
          {({ charter: { criteria } }) => (
            <Checkbox
              legend={t.field.notMet}
              hintText={t.hint.notMet}
              small
              options={criteria.map(({ id: value, name }) => ({
                label: name[language],
                nativeInputProps: { name: 'notMet', value },
              }))}
            />
          )}
        </Loaded>
      )}
    </>
  );
}

/** What the charter says of the workstation: by the inventory, or by somebody's own eyes. */
export const conformity: Field = {
  name: 'source',
  ask: () => <ConformityAsk />,
  read: (form) => (form.get('source') === 'seen' ? { notMet: form.getAll('notMet').map(String) } : {}),
};
