import { useDeferredValue, useState } from 'react';
import { useEstablishmentList } from '../api/establishments';
import { useTickets } from '../api/tickets';
import { fullName } from '../i18n/format';
import { useTexts } from '../i18n/language';
import { Input } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { usePeople } from './data';
import { peopleTexts } from './texts';

export interface Caller {
  id: string;
  name: string;
  /** What tells them from somebody of the same name. */
  more: string;
  /** UAI code, where it is known. */
  establishmentId?: string | null;
}

/** A number of a ticket, or its beginning, is looked for among tickets: the caller reads it from a mail. */
const NUMBER = /^\d{4}-?\d*$/;

interface PersonSearchProps {
  onChoose(caller: Caller): void;
  /** Where a heading above says what for. */
  hidesTitle?: boolean;
}

export function PersonSearch({ onChoose, hidesTitle = false }: PersonSearchProps) {
  const t = useTexts(peopleTexts);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const isNumber = NUMBER.test(q);
  return (
    <search className="g-stack">
      {!hidesTitle && <h2 className="fr-h5 fr-mb-0">{t.who}</h2>}
      <Input
        label={t.search}
        hintText={t.hint}
        nativeInputProps={{
          type: 'search',
          value: typed,
          autoComplete: 'off',
          onChange: (event) => setTyped(event.target.value),
        }}
      />
      {q.length >= 2 && (isNumber ? <ByNumber q={q} onChoose={onChoose} /> : <ByName q={q} onChoose={onChoose} />)}
    </search>
  );
}

interface FoundProps {
  q: string;
  onChoose(caller: Caller): void;
}

function ByName({ q, onChoose }: FoundProps) {
  const t = useTexts(peopleTexts);
  const people = usePeople(q);
  const { data: establishments = [] } = useEstablishmentList();
  if (people.error) return <FaultNotice fault={people.error} onRetry={() => void people.refetch()} />;
  const callers = (people.data ?? []).map(({ id, name, login, establishmentId, active }) => ({
    id,
    name: fullName({ name }),
    establishmentId,
    more: [
      login,
      establishments.find((it) => it.id === establishmentId)?.name ?? establishmentId,
      active ? null : t.inactive,
    ]
      .filter(Boolean)
      .join(' – '),
  }));
  return <Callers callers={callers} isRead={people.data !== undefined} onChoose={onChoose} />;
}

function ByNumber({ q, onChoose }: FoundProps) {
  const tickets = useTickets({ q, sort: 'opened', limit: 10 });
  if (tickets.error) return <FaultNotice fault={tickets.error} onRetry={() => void tickets.refetch()} />;
  const rows = tickets.data?.pages.flatMap(({ data }) => data) ?? [];
  const callers = rows.map(({ number, title, requesterId, requesterName }) => ({
    id: requesterId,
    name: requesterName ?? requesterId,
    more: `${number} – ${title ?? ''}`,
  }));
  return <Callers callers={callers} isRead={tickets.data !== undefined} onChoose={onChoose} />;
}

interface CallersProps {
  callers: readonly Caller[];
  isRead: boolean;
  onChoose(caller: Caller): void;
}

function Callers({ callers, isRead, onChoose }: CallersProps) {
  const t = useTexts(peopleTexts);
  return (
    <>
      <p role="status" className="g-muted fr-mb-0">
        {isRead && (callers.length === 0 ? t.nobody : t.found(callers.length))}
      </p>
      <ul className="fr-raw-list g-callers">
        {callers.map((caller) => (
          <li key={`${caller.id} ${caller.more}`}>
            <button type="button" onClick={() => onChoose(caller)}>
              <strong>{caller.name}</strong> <span className="g-muted">{caller.more}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
