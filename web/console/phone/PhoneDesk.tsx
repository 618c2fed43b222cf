import { useState } from 'react';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { OpenTickets } from './OpenTickets';
import { type Caller, PersonSearch } from './PersonSearch';
import { QuickTicket } from './QuickTicket';
import { phoneTexts } from './texts';

/** A caller is found, what they have open is seen, and a ticket is opened for them, while they speak. */
export function PhoneDesk() {
  const t = useTexts(phoneTexts);
  const [caller, setCaller] = useState<Caller | null>(null);
  return (
    <Page title={t.title} wide>
      <div className="g-halves">
        <div className="g-stack">
          {caller ? (
            <>
              <p className="g-row fr-mb-0">
                <strong>{caller.name}</strong>
                <span className="g-muted">{caller.more}</span>
                <Button size="small" priority="tertiary" onClick={() => setCaller(null)}>
                  {t.other}
                </Button>
              </p>
              <QuickTicket key={caller.id} caller={caller} />
            </>
          ) : (
            <PersonSearch onChoose={setCaller} />
          )}
        </div>
        {caller ? <OpenTickets caller={caller} /> : <Empty>{t.choosePerson}</Empty>}
      </div>
    </Page>
  );
}
