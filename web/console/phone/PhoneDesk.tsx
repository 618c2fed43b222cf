import { useState } from 'react';
import type { Call } from '../../api/resources';
import { useRight } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { type Caller, PersonSearch } from '../../people/PersonSearch';
import { Button } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { LiveCalls } from './LiveCalls';
import { OpenTickets } from './OpenTickets';
import { QuickTicket } from './QuickTicket';
import { phoneTexts } from './texts';

/** A caller is found, what they have open is seen, and a ticket is opened for them, while they speak. */
export function PhoneDesk() {
  const t = useTexts(phoneTexts);
  const seesCalls = useRight('readCalls');
  const [caller, setCaller] = useState<Caller | null>(null);
  /** The call that the next ticket is made of. */
  const [call, setCall] = useState<Call | null>(null);
  const chooseAnother = () => {
    setCaller(null);
    setCall(null);
  };
  return (
    <Page title={t.title} wide>
      <div className="g-halves">
        <div className="g-stack">
          {caller ? (
            <>
              <p className="g-row fr-mb-0">
                <strong>{caller.name}</strong>
                <span className="g-muted">{caller.more}</span>
                <Button size="small" priority="tertiary" onClick={chooseAnother}>
                  {t.other}
                </Button>
              </p>
              <QuickTicket key={`${caller.id} ${call?.id}`} caller={caller} call={call} />
            </>
          ) : (
            <>
              {call && <p className="fr-mb-0">{t.whoOfCall(call.number ?? t.hidden)}</p>}
              <PersonSearch onChoose={setCaller} />
            </>
          )}
        </div>
        <div className="g-stack">
          {seesCalls && (
            <LiveCalls
              chosen={caller}
              onChoose={(chosen, who) => {
                setCall(chosen);
                setCaller(who);
              }}
            />
          )}
          {caller ? <OpenTickets caller={caller} /> : <Empty>{t.choosePerson}</Empty>}
        </div>
      </div>
    </Page>
  );
}
