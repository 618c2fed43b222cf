import { type ReactNode, useState } from 'react';
import { useGroups } from '../api/desk';
import { labelOf, uaiOf, useEstablishments } from '../api/establishments';
import { useLanguage, useTexts } from '../i18n/language';
import { words } from '../i18n/words';
import { CompletedInput } from '../ui/CompletedInput';
import { Button, Select } from '../ui/dsfr';
import { useCommitments } from './data';
import { type Period, periodsAt, stepsOf } from './period';
import { monthName, steeringTexts } from './texts';
import { CHANNELS, type useChoice } from './useChoice';

/** Which period, in which steps, and of whom. */
export function Controls({ choice, change, clear }: Pick<ReturnType<typeof useChoice>, 'choice' | 'change' | 'clear'>) {
  const t = useTexts(steeringTexts);
  const { language } = useLanguage();
  const { channel } = useTexts(words);
  const { data: groups = [] } = useGroups();
  const { data: figures } = useCommitments(choice);
  const { period, step, filters, isFiltered, today } = choice;
  // One that is chosen stays there to be seen, though no call came in by it meanwhile.
  const named = [...new Set([...(figures?.queues ?? []), ...(filters.group ? [filters.group] : [])])];
  const queues = named.filter((queue) => !groups.some(({ id }) => id === queue));
  const known = periodsAt(today);
  const periods = known.some(({ id }) => id === period.id) ? known : [period, ...known];
  const nameOf = ({ id, kind, from, to }: Period) =>
    kind === 'schoolYear' ? t.schoolYear(id) : from <= today && today < to ? t.thisMonth : monthName(from, language);
  const pick = (name: Parameters<typeof change>[0] extends Partial<Record<infer N, string>> ? N : never) => ({
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  return (
    <search className="g-steer-controls g-no-print">
      <Select label={t.period} nativeSelectProps={{ value: period.id, ...pick('period') }}>
        {periods.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
      <Select label={t.step} nativeSelectProps={{ value: step, ...pick('step') }}>
        {stepsOf(period).map((one) => (
          <option key={one} value={one}>
            {t.steps[one]}
          </option>
        ))}
      </Select>
      <Choose label={t.group} value={filters.group} {...pick('group')}>
        <optgroup label={t.teams}>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </optgroup>
        {queues.length > 0 && (
          <optgroup label={t.queues}>
            {queues.map((queue) => (
              <option key={queue}>{queue}</option>
            ))}
          </optgroup>
        )}
      </Choose>
      <EstablishmentField
        key={filters.establishment ?? ''}
        value={filters.establishment ?? ''}
        onChange={(id) => change({ establishment: id })}
      />
      <Choose label={t.channel} value={filters.channel} {...pick('channel')}>
        {CHANNELS.map((one) => (
          <option key={one} value={one}>
            {channel[one]}
          </option>
        ))}
      </Choose>
      {isFiltered && (
        <Button priority="tertiary" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </search>
  );
}

interface ChooseProps {
  label: string;
  value: string | undefined;
  onChange(event: { target: { value: string } }): void;
  children: ReactNode;
}

/** One of them, or all. */
function Choose({ label, value, onChange, children }: ChooseProps) {
  const t = useTexts(steeringTexts);
  return (
    <Select label={label} nativeSelectProps={{ value: value ?? '', onChange }}>
      <option value="">{t.all}</option>
      {children}
    </Select>
  );
}

/** Of hundreds: a name to be completed from the register, or a UAI code; taken over once it names one, or none. */
function EstablishmentField({ value, onChange }: { value: string; onChange(id: string): void }) {
  const t = useTexts(steeringTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const { data: found = [] } = useEstablishments(typed ?? value);
  const known = found.find(({ id }) => id === value);
  const change = (text: string) => {
    setTyped(text);
    const id = text.trim() === '' ? '' : uaiOf(text);
    if (id !== null && id !== value) onChange(id);
  };
  return (
    <CompletedInput
      label={t.establishment}
      completions={found.map(labelOf)}
      value={typed ?? (known ? labelOf(known) : value)}
      onChange={change}
      nativeInputProps={{ placeholder: t.establishmentHint }}
    />
  );
}
