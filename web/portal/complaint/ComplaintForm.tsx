import type { SubmitEvent } from 'react';
import { useServices } from '../../api/desk';
import { useTickets } from '../../api/tickets';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { Button, Checkbox, Input, Select } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Loaded } from '../../ui/Loaded';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { useOpening } from '../useOpening';
import { useWorkers } from './data';
import { bodyOf, type ComplaintDraft, useComplaintDraft } from './draft';
import { complaintTexts } from './texts';

interface ComplaintFormProps {
  /** The number of the request on whose page it was begun; empty when on none. */
  about: string;
  onSent(number: string): void;
}

/** What happened, on which request, and through whom. Whatever goes wrong, what was typed stays. */
export function ComplaintForm({ about, onSent }: ComplaintFormProps) {
  const t = useTexts(complaintTexts);
  const { draft, change, clear } = useComplaintDraft(about);
  const { tickets, reading } = useMyTickets();
  const catalogue = useServices();
  const services = catalogue.data ?? [];
  const request = tickets.find(({ number }) => number === draft.number);
  const opening = useOpening({
    bodyOf: () => bodyOf(draft, serviceOf(services, request)),
    sent: draft.sent,
    keep: (sent) => change({ sent }),
    onOpened: (number) => {
      clear();
      onSent(number);
    },
  });
  useKeptFocus(opening.isPending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    opening.open();
  };
  return (
    <form className="g-stack g-narrow" onSubmit={submit}>
      <p className="fr-mb-0">{t.intro}</p>
      <Input
        label={t.subject}
        nativeInputProps={{
          value: draft.title,
          required: true,
          pattern: '.*\\S.*',
          maxLength: 200,
          onChange: ({ target }) => change({ title: target.value }),
        }}
      />
      <Input
        label={t.description}
        hintText={t.descriptionHint}
        textArea
        nativeTextAreaProps={{
          value: draft.description,
          required: true,
          rows: 6,
          maxLength: 20_000,
          onChange: ({ target }) => change({ description: target.value }),
        }}
      />
      <Select
        label={t.ticket}
        nativeSelectProps={{
          value: draft.number,
          onChange: ({ target }) => change({ number: target.value, of: [] }),
        }}
      >
        <option value="">{t.noTicket}</option>
        {draft.number && !request && <option value={draft.number}>{draft.number}</option>}
        {tickets.map(({ number, title }) => (
          <option key={number} value={number}>
            {number} – {title}
          </option>
        ))}
      </Select>
      {draft.number && <People draft={draft} change={change} />}
      {reading.error && <FaultNotice fault={reading.error} onRetry={() => void reading.refetch()} />}
      {catalogue.error && <FaultNotice fault={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {opening.error && <FaultNotice fault={opening.error} />}
      <div>
        <Button type="submit" disabled={opening.isPending || services.length === 0 || reading.isPending}>
          {t.send}
        </Button>
      </div>
      <p className="g-muted fr-mb-0">{t.kept}</p>
    </form>
  );
}

interface PeopleProps {
  draft: ComplaintDraft;
  change(changed: Partial<ComplaintDraft>): void;
}

/** Those whose names one knows from the request, and everybody who worked on it. */
function People({ draft: { number, of }, change }: PeopleProps) {
  const t = useTexts(complaintTexts);
  return (
    <Loaded of={useWorkers(number)} lines={2}>
      {({ data, others }) =>
        data.length === 0 && !others ? (
          <p className="g-muted fr-mb-0">{t.nobody}</p>
        ) : (
          <Checkbox
            legend={t.of}
            hintText={t.ofHint}
            options={[...data.map(({ id, name }) => [id, name] as const), ['team', t.team] as const].map(
              ([value, label]) => ({
                label,
                nativeInputProps: {
                  value,
                  checked: of.includes(value),
                  onChange: ({ target }) => {
                    const others = of.filter((one) => one !== value);
                    change({ of: target.checked ? [...others, value] : others });
                  },
                },
              }),
            )}
          />
        )
      }
    </Loaded>
  );
}

/** One's latest requests: a complaint is about one of those. */
function useMyTickets() {
  const { id } = useMe();
  const reading = useTickets({ requesterId: id, sort: 'updated', limit: 50 });
  const all = (reading.data?.pages ?? []).flatMap((page) => page.data);
  return { tickets: all.filter(({ kind }) => kind !== 'complaint'), reading };
}

interface Offered {
  id: string;
  category: string;
}

/** That of the request, as long as it is offered; else the one for everything else. */
const serviceOf = (services: readonly Offered[], request: { serviceId: string } | undefined): string => {
  const same = services.find(({ id }) => id === request?.serviceId);
  return (same ?? services.findLast(({ category }) => category === 'autre') ?? services.at(-1))?.id ?? '';
};
