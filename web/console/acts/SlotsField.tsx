import { useState } from 'react';
import type { SlotResource } from '../../api/resources';
import { useMe } from '../../app/session';
import { fullName, spanOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Button, Select } from '../../ui/dsfr';
import { useTechnicians } from '../data';
import { AgendaGrid } from './AgendaGrid';
import { agendaTexts } from './agendaTexts';
import type { Field } from './field';
import { actTexts } from './texts';

interface SlotsOptions {
  least: number;
  most: number;
}

const DURATIONS = [30, 60, 120, 240] as const;
const MINUTE_MS = 60_000;

/** Slots on a technician's agenda. One, where the command wants one; several, to choose among. */
export const slots = (options: SlotsOptions): Field => ({
  name: 'slots',
  ask: ({ assigneeId, groupId }) => <SlotsAsk {...options} groupId={groupId} holder={assigneeId} />,
  read: (form) => {
    const chosen = form.getAll('slot').map((it) => JSON.parse(String(it)) as SlotResource);
    return options.most === 1 ? { ...chosen[0] } : { slots: chosen };
  },
});

interface SlotsAskProps extends SlotsOptions {
  groupId: string;
  holder: string | null | undefined;
}

function SlotsAsk({ least, most, groupId, holder }: SlotsAskProps) {
  const t = useTexts(actTexts);
  const said = useTexts(agendaTexts);
  const { language } = useLanguage();
  const me = useMe();
  const { data: team = [] } = useTechnicians(groupId);
  const [technicianId, setTechnicianId] = useState(holder ?? me.id);
  const [minutes, setMinutes] = useState<number>(60);
  const [chosen, setChosen] = useState<readonly SlotResource[]>([]);
  const people = team.some(({ id }) => id === technicianId)
    ? team
    : [{ id: technicianId, name: technicianId === me.id ? fullName(me) : technicianId }, ...team];
  const nameOf = (id: string) => people.find((it) => it.id === id)?.name;

  const toggle = (startAt: string) => {
    const kept = chosen.filter((it) => it.startAt !== startAt);
    if (kept.length < chosen.length) return setChosen(kept);
    const endAt = new Date(Date.parse(startAt) + minutes * MINUTE_MS).toISOString();
    const added = { startAt, endAt, technicianId };
    if (most === 1) return setChosen([added]);
    if (chosen.length < most) setChosen([...chosen, added].sort((a, b) => a.startAt.localeCompare(b.startAt)));
  };
  return (
    <fieldset className="fr-fieldset g-slots">
      <legend className="fr-fieldset__legend">{most === 1 ? t.field.slot : t.field.slots}</legend>
      <div className="g-filters__grid">
        <Select
          label={t.field.technicianId}
          nativeSelectProps={{ value: technicianId, onChange: (event) => setTechnicianId(event.target.value) }}
        >
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={said.duration}
          nativeSelectProps={{ value: minutes, onChange: (event) => setMinutes(Number(event.target.value)) }}
        >
          {DURATIONS.map((it) => (
            <option key={it} value={it}>
              {said.minutes(it)}
            </option>
          ))}
        </Select>
      </div>
      <AgendaGrid
        technicianId={technicianId}
        minutes={minutes}
        chosen={chosen}
        isFull={chosen.length >= most && most > 1}
        onToggle={toggle}
      />
      <p className="fr-mb-1v" role="status">
        {said.count(chosen.length, least, most)}
      </p>
      <ul className="fr-raw-list">
        {chosen.map((slot) => (
          <li key={slot.startAt} className="g-row">
            <input type="hidden" name="slot" value={JSON.stringify(slot)} />
            {spanOf(slot, language)} ({nameOf(slot.technicianId)})
            <Button size="small" priority="tertiary no outline" onClick={() => toggle(slot.startAt)}>
              {said.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Enough isEnough={chosen.length >= least} words={said.tooFew(least)} />
    </fieldset>
  );
}

/** Has the browser refuse the form as it would for an empty field. */
function Enough({ isEnough, words }: { isEnough: boolean; words: string }) {
  return (
    <input
      className="g-visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      ref={(input) => input?.setCustomValidity(isEnough ? '' : words)}
    />
  );
}
