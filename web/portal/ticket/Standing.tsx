import type { RefObject } from 'react';
import type { TicketDetails } from '../../api/resources';
import { useNow } from '../../app/useNow';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Stepper } from '../../ui/dsfr';
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
  const { language } = useLanguage();
  const now = useNow();
  const clock = (['takeCharge', 'resolution'] as const)
    .map((name) => ticket.clocks.find((one) => one.name === name))
    .find((one) => one !== undefined);
  if (!clock) return null;
  if (!clock.dueAt) return t.suspended;
  const moment = momentOf(clock.dueAt, language);
  if (Date.parse(clock.dueAt) < now) return t.passed(moment);
  return clock.name === 'takeCharge' ? t.answerBefore(moment) : t.solvedBefore(moment);
}
