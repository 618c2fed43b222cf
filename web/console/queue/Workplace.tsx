import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMedia } from '../../app/useMedia';
import { useTexts } from '../../i18n/language';
import { Page } from '../../ui/Page';
import { RingingNotice } from '../phone/RingingNotice';
import { TicketPage } from '../ticket/TicketPage';
import { TicketPanel } from '../ticket/TicketPanel';
import { Queue } from './Queue';
import { useFileAddress } from './QueueTable';
import { queueTexts } from './texts';

/** The queue; where there was room when a ticket was opened, it stands beside it, otherwise it is a page of its own. */
export function Workplace() {
  const t = useTexts(queueTexts);
  const { number } = useParams();
  const isBeside = useIsBeside(number);
  const navigate = useNavigate();
  const addressOf = useFileAddress();
  const close = () => {
    // The panel takes the focus with it unless it is given back first.
    document.querySelector<HTMLElement>(`[data-ticket="${number}"]`)?.focus();
    void navigate(addressOf());
  };
  if (number && !isBeside) return <TicketPage key={number} number={number} />;
  return (
    <Page title={t.title} place="/file" wide>
      <RingingNotice />
      <div className={number ? 'g-desk g-desk--open' : 'g-desk'}>
        <Queue open={number} />
        {number && (
          <section className="g-panel g-desk__ticket" aria-label={t.panel(number)}>
            <TicketPanel key={number} number={number} onClose={close} />
          </section>
        )}
      </div>
    </Page>
  );
}

/** As it was when that ticket was opened: a window that is made narrower, or turned, takes nothing that is typed. */
function useIsBeside(number: string | undefined): boolean {
  const hasRoom = useMedia('(min-width: 75rem)');
  const [opened, setOpened] = useState({ number, isBeside: hasRoom });
  if (opened.number === number) return opened.isBeside;
  setOpened({ number, isBeside: hasRoom });
  return hasRoom;
}
