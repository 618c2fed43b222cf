import { type KeyboardEvent, useState } from 'react';
import { serverNow } from '../../api/serverTime';
import { useMedia } from '../../app/useMedia';
import { dateOf, dayOf, hourOf, timeOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { dateAfter, instantOf, mondayOf, parisOf } from '../../i18n/paris';
import { Button, Select } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { useAgenda } from '../data';
import { type Cell, daysOf } from './agendaCells';
import { agendaTexts } from './agendaTexts';

interface AgendaGridProps {
  technicianId: string;
  minutes: number;
  chosen: readonly { startAt: string }[];
  isFull: boolean;
  onToggle(startAt: string): void;
}

const midnight = (date: string): string => new Date(instantOf(date, '00:00')).toISOString();

/** A week of a technician's agenda; a day at a time where the screen is small. */
export function AgendaGrid({ technicianId, minutes, chosen, isFull, onToggle }: AgendaGridProps) {
  const t = useTexts(agendaTexts);
  const { language } = useLanguage();
  const isRoomy = useMedia('(min-width: 48rem)');
  const [weeks, setWeeks] = useState(0);
  const [dayChosen, setDay] = useState<string | null>(null);
  const monday = mondayOf(parisOf(serverNow()).date, weeks);
  const agenda = useAgenda(technicianId, midnight(monday), midnight(dateAfter(monday, 7)));
  const days = agenda.data ? daysOf(agenda.data, minutes * 60_000, serverNow()) : [];
  const first = days.find(({ cells }) => cells.some(({ state }) => state === 'free')) ?? days[0];
  const day = days.find(({ date }) => date === dayChosen) ?? first;
  const shown = isRoomy ? days : day ? [day] : [];
  const times = [...new Set(shown.flatMap(({ cells }) => cells.map(({ time }) => time)))].sort();
  const sunday = dateAfter(monday, 6);
  const name = (date: string) => dayOf(`${date}T12:00:00Z`, language);

  const cellButton = (cell: Cell | undefined) => {
    if (!cell) return <span className="g-muted">{t.closed}</span>;
    const isChosen = chosen.some(({ startAt }) => startAt === cell.startAt);
    const isOpen = cell.state === 'free' || isChosen;
    const isLost = isChosen && cell.state !== 'free';
    const state = cell.number ? `${t[cell.state]} ${cell.number}` : t[cell.state];
    const said = isLost ? `${t.chosen}, ${state}` : isChosen ? t.chosen : state;
    return (
      <button
        type="button"
        className={`g-slot g-slot--${isChosen ? 'chosen' : cell.state}`}
        aria-pressed={isChosen}
        aria-disabled={!isOpen || (isFull && !isChosen)}
        aria-label={`${dayOf(cell.startAt, language)} ${timeOf(cell.startAt, language)}, ${said}`}
        onClick={() => isOpen && onToggle(cell.startAt)}
      >
        {said}
      </button>
    );
  };
  return (
    <div>
      <div className="g-row fr-mb-1w">
        <Button size="small" priority="tertiary" disabled={weeks === 0} onClick={() => setWeeks(weeks - 1)}>
          {t.previous}
        </Button>
        <span>{t.week(dateOf(`${monday}T12:00Z`, language), dateOf(`${sunday}T12:00Z`, language))}</span>
        <Button size="small" priority="tertiary" onClick={() => setWeeks(weeks + 1)}>
          {t.next}
        </Button>
      </div>
      {agenda.error && <FaultNotice fault={agenda.error} onRetry={() => void agenda.refetch()} />}
      {!isRoomy && day && (
        <Select label={t.day} nativeSelectProps={{ value: day.date, onChange: (event) => setDay(event.target.value) }}>
          {days.map(({ date }) => (
            <option key={date} value={date}>
              {name(date)}
            </option>
          ))}
        </Select>
      )}
      {shown.length > 0 && (
        <>
          {isRoomy && <p className="g-muted fr-mb-1v">{t.keys}</p>}
          <table className="g-agenda" onKeyDown={moveByArrows}>
            <caption className="g-visually-hidden">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.time}</th>
                {shown.map(({ date }) => (
                  <th scope="col" key={date}>
                    {name(date)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times.map((time) => (
                <tr key={time}>
                  <th scope="row">{hourOf(time, language)}</th>
                  {shown.map(({ date, cells }) => (
                    <td key={date}>{cellButton(cells.find((cell) => cell.time === time))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}

const STEPS: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the next cell that way that has a button. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (!step || !cell || !row) return;
  event.preventDefault();
  const rows = event.currentTarget.rows;
  for (let down = row.rowIndex + step[0], right = cell.cellIndex + step[1]; ; down += step[0], right += step[1]) {
    const there = rows[down]?.cells[right];
    const button = there?.querySelector('button');
    button?.focus();
    if (!there || button) return;
  }
}
