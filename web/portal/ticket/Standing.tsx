import type { RefObject } from 'react';
import type { ClockName, TicketDetails } from '../../api/resources';
import { useNow } from '../../app/useNow';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Stepper } from '../../ui/dsfr';
import { portalTexts } from '../texts';
import { situationOf, stageOf } from './situation';
import { ticketTexts } from './texts';

/** Where it stands on the path, what that means, and by when to expect what. */
export function Standing({ ticket, place }: { ticket: TicketDetails; place: RefObject<HTMLElement | null> }) {
  const t = useTexts(ticketTexts);
  const situation = situationOf(ticket);
  const stage = stageOf(situation);
  const { title, meaning } = t.situation[situation];
  const following = stage === null ? undefined : t.stages[stage];
  return (
    <section ref={place} tabIndex={-1} className="g-quiet-focus" aria-label={t.now}>
      {stage === null ? (
        <h2 className="fr-h5">{title}</h2>
      ) : (
        <Stepper
          currentStep={stage}
          stepCount={t.stages.length}
          title={title}
          {...(following ? { nextTitle: following } : {})}
        />
      )}
      <p>{meaning}</p>
      {/* Somebody who does not look at this place is told what changed. */}
      <p role="status" className="g-visually-hidden">
        {title}
      </p>
    </section>
  );
}

/** Absolute, as whoever waits plans their day by it. */
export function useExpectation(ticket: TicketDetails): string | null {
  const t = useTexts(ticketTexts);
  const { expected } = useTexts(portalTexts);
  const { language } = useLanguage();
  const now = useNow();
  const running = (name: ClockName) => ticket.clocks.find((one) => one.name === name);
  const name = (['takeCharge', 'resolution'] as const).find(running);
  const clock = name && running(name);
  if (!clock) return null;
  if (!clock.dueAt) return t.suspended;
  const moment = momentOf(clock.dueAt, language);
  return Date.parse(clock.dueAt) < now ? t.passed(moment) : expected[name](moment);
}
