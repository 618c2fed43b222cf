import { useState } from 'react';
import { useGroups } from '../../api/desk';
import type { TicketDetails } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { RadioButtons, Select } from '../../ui/dsfr';
import type { Field } from './field';
import { actTexts } from './texts';

const DIRECTIONS = ['functional', 'hierarchical'] as const;

function EscalationAsk({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(actTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { data: groups = [] } = useGroups();
  const [direction, setDirection] = useState<(typeof DIRECTIONS)[number]>('functional');
  return (
    <>
      <RadioButtons
        legend={t.field.direction}
        small
        name="direction"
        options={DIRECTIONS.map((value) => ({
          label: t.direction[value],
          nativeInputProps: { value, checked: value === direction, onChange: () => setDirection(value) },
        }))}
      />
      {direction === 'functional' && (
        <Select label={t.field.groupId} nativeSelectProps={{ name: 'groupId', required: true, defaultValue: '' }}>
          <option value="" disabled hidden>
            {t.choose}
          </option>
          {groups
            .filter(({ id }) => id !== ticket.groupId)
            .map(({ id, name, level }) => (
              <option key={id} value={id}>
                {name[language]} – {w.level[level]}
              </option>
            ))}
        </Select>
      )}
    </>
  );
}

/** To whom the ticket goes, or who is told of it. */
export const escalation: Field = {
  name: 'direction',
  ask: (ticket) => <EscalationAsk ticket={ticket} />,
  read: (form) => {
    const groupId = form.get('groupId');
    return { direction: String(form.get('direction')), ...(groupId ? { groupId: String(groupId) } : {}) };
  },
};
