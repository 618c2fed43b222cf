import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/language';
import { Button, Input, SegmentedControl } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { portalTexts } from '../texts';
import { EndedTickets } from './EndedTickets';
import { OpenTickets } from './OpenTickets';

const SHOWN = { open: 'en-cours', closed: 'closes', cancelled: 'annulees' } as const;

/** What is shown and looked for is in the address: it survives a reload, and can be sent to somebody. */
export function MyTickets() {
  const t = useTexts(portalTexts).list;
  const [search, setSearch] = useSearchParams();
  const shown = search.get('afficher') ?? SHOWN.open;
  const q = search.get('q') ?? '';
  const move = (changed: Record<string, string>) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changed)) value ? next.set(name, value) : next.delete(name);
      return next;
    });
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    move({ q: String(new FormData(event.currentTarget).get('q')).trim() });
  };
  const segment = (label: string, value: string) => ({
    label,
    nativeInputProps: { value, checked: shown === value, onChange: () => move({ afficher: value }) },
  });
  return (
    <Page
      title={t.title}
      above={[]}
      beside={
        <Link className="fr-btn fr-icon-add-line fr-btn--icon-left" href="/demandes/nouvelle">
          {t.newTicket}
        </Link>
      }
    >
      <div className="g-stack">
        <search>
          <form onSubmit={find} key={q} style={{ maxWidth: '40rem' }}>
            <Input
              label={t.search}
              hintText={t.searchHint}
              nativeInputProps={{ type: 'search', name: 'q', defaultValue: q, maxLength: 200 }}
              action={
                <Button type="submit" priority="secondary">
                  {t.find}
                </Button>
              }
            />
          </form>
        </search>
        <SegmentedControl
          legend={t.show}
          hideLegend
          segments={[
            segment(t.open, SHOWN.open),
            segment(t.closed, SHOWN.closed),
            segment(t.cancelled, SHOWN.cancelled),
          ]}
        />
        {shown === SHOWN.closed || shown === SHOWN.cancelled ? (
          <EndedTickets q={q} status={shown === SHOWN.closed ? 'closed' : 'cancelled'} />
        ) : (
          <OpenTickets q={q} />
        )}
      </div>
    </Page>
  );
}
