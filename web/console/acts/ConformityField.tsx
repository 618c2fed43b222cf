import { useId, useState } from 'react';
import { useLanguage, useTexts } from '../../i18n/language';
import { Checkbox, RadioButtons } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
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
          nativeInputProps: {
            value,
            checked: source === value,
            // Without its criteria to tick, everything would be recorded as met.
            disabled: value === 'seen' && !charter.data,
            onChange: () => setSource(value),
          },
        }))}
      />
      {charter.error && !charter.data && <FaultNotice fault={charter.error} onRetry={() => void charter.refetch()} />}
      {source === 'seen' && charter.data && (
        <Checkbox
          legend={t.field.notMet}
          hintText={t.hint.notMet}
          small
          options={charter.data.charter.criteria.map(({ id: value, name }) => ({
            label: name[language],
            nativeInputProps: { name: 'notMet', value },
          }))}
        />
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
