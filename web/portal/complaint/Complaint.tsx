import { type SubmitEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useServices } from '../../api/desk';
import { useTickets } from '../../api/tickets';
import { useMe } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { Alert, Button, Checkbox, Input, Select } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { useComplain, useWorkers } from './data';
import { complaintTexts } from './texts';

/** The receipt is in the address, as that of any other request. */
export function Complaint() {
  const t = useTexts(complaintTexts);
  const [search, setSearch] = useSearchParams();
  const received = search.get('recue');
  return (
    <Page title={received ? t.received : t.title} above={[]} place={`/reclamation/${received ? 'recue' : ''}`}>
      {received ? (
        <Receipt number={received} />
      ) : (
        <Form about={search.get('ticket') ?? ''} onSent={(recue) => setSearch({ recue }, { replace: true })} />
      )}
    </Page>
  );
}

function Receipt({ number }: { number: string }) {
  const t = useTexts(complaintTexts);
  return (
    <div className="g-stack g-narrow">
      <Alert severity="success" as="h2" title={t.number(number)} description={t.keep} />
      <div>
        <Link className="fr-btn" href={`/demandes/${number}`}>
          {t.follow}
        </Link>
      </div>
    </div>
  );
}

/** What happened, on which request, and through whom. Whatever goes wrong, what was typed stays. */
function Form({ about, onSent }: { about: string; onSent(number: string): void }) {
  const t = useTexts(complaintTexts);
  const [number, setNumber] = useState(about);
  const { tickets, reading } = useMyTickets();
  const catalogue = useServices();
  const services = catalogue.data ?? [];
  const complain = useComplain(onSent);
  useKeptFocus(complain.isPending);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const of = form.getAll('of').map(String);
    complain.send({
      title: String(form.get('title')),
      description: String(form.get('description')),
      serviceId: serviceOf(
        services,
        tickets.find((it) => it.number === number),
      ),
      ...(number
        ? { complaint: { about: number, ...(of.length > 0 && { of: of.includes('team') ? 'team' : of }) } }
        : {}),
    });
  };
  const known = tickets.some((it) => it.number === number) || number === '';
  return (
    <form className="g-stack g-narrow" onSubmit={submit}>
      <p className="fr-mb-0">{t.intro}</p>
      <Input label={t.subject} nativeInputProps={{ name: 'title', required: true, maxLength: 200 }} />
      <Input
        label={t.description}
        hintText={t.descriptionHint}
        textArea
        nativeTextAreaProps={{ name: 'description', required: true, rows: 6, maxLength: 20_000 }}
      />
      <Select label={t.ticket} nativeSelectProps={{ value: number, onChange: ({ target }) => setNumber(target.value) }}>
        <option value="">{t.noTicket}</option>
        {!known && <option value={number}>{number}</option>}
        {tickets.map((it) => (
          <option key={it.number} value={it.number}>
            {it.number} – {it.title}
          </option>
        ))}
      </Select>
      {number && <People key={number} number={number} />}
      {reading.error && <FaultNotice fault={reading.error} onRetry={() => void reading.refetch()} />}
      {catalogue.error && <FaultNotice fault={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {complain.error && <FaultNotice fault={complain.error} />}
      <div>
        <Button type="submit" disabled={complain.isPending || services.length === 0}>
          {t.send}
        </Button>
      </div>
    </form>
  );
}

/** Those whose names one knows from the request, and everybody who worked on it. */
function People({ number }: { number: string }) {
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
              ([value, label]) => ({ label, nativeInputProps: { name: 'of', value } }),
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
