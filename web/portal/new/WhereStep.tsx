import { useTexts } from '../../i18n/language';
import { Input } from '../../ui/dsfr';
import { useIsWorkstationFault } from '../../workstations/data';
import { WhichWorkstation } from '../../workstations/WhichWorkstation';
import { Choice, optionsOf } from './Choice';
import { EstablishmentInput } from './EstablishmentInput';
import { newTexts } from './texts';
import type { QuestionsProps } from './WhatStep';

/** Where the trouble is, whom it stops and how much. */
export function WhereStep({ draft, change }: QuestionsProps) {
  const t = useTexts(newTexts);
  const isWorkstationFault = useIsWorkstationFault(draft.kind, draft.serviceId);
  return (
    <>
      <EstablishmentInput value={draft.establishment} onChange={(establishment) => change({ establishment })} />
      <Input
        label={t.room}
        hintText={t.roomHint}
        nativeInputProps={{
          value: draft.room,
          onChange: ({ currentTarget }) => change({ room: currentTarget.value }),
          maxLength: 60,
        }}
      />
      {isWorkstationFault ? (
        <WhichWorkstation which={draft.which} machine={draft.machine} onChange={change} />
      ) : (
        <Input
          label={t.machine}
          hintText={t.machineHint}
          nativeInputProps={{
            value: draft.machine,
            onChange: ({ currentTarget }) => change({ machine: currentTarget.value }),
            maxLength: 60,
            autoCapitalize: 'characters',
          }}
        />
      )}
      <Choice
        legend={t.impact}
        value={draft.impact}
        options={optionsOf(t.impacts)}
        onChange={(impact) => change({ impact })}
      />
      <Choice
        legend={t.urgency}
        value={draft.urgency}
        options={optionsOf(t.urgencies)}
        onChange={(urgency) => change({ urgency })}
      />
    </>
  );
}
