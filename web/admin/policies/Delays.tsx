import type { Delay } from '../../../domain/policy/policy';
import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { DataTable } from '../../ui/DataTable';
import { useReading } from './reading';
import { policyTexts } from './texts';

interface Row {
  what: string;
  delay: Delay;
  expiry: string;
  /** Whether it goes on after it is due. */
  isRepeated?: true;
}

/** Every question to a person, how long they have, and what comes of silence. */
export function Delays() {
  const t = useTexts(policyTexts);
  const { clock } = useTexts(words);
  const { policy, span, every } = useReading();
  const { remote, appointment, requesterAnswer } = policy;
  const atMost = (seconds: number): Delay => ({ time: 'wall', seconds, reminderPercents: [] });
  const rows: Row[] = [
    { what: clock.acknowledge, delay: policy.acknowledge, expiry: t.onExpiry.acknowledge, isRepeated: true },
    { what: clock.followUp, delay: policy.followUp, expiry: t.onExpiry.followUp, isRepeated: true },
    { what: clock.requesterAnswer, delay: requesterAnswer, expiry: t.onExpiry[requesterAnswer.onSilence] },
    { what: clock.supplierAnswer, delay: policy.supplierAnswer, expiry: t.onExpiry.resume },
    { what: clock.consent, delay: remote.answer, expiry: t.onExpiry.consent },
    { what: t.validity, delay: atMost(remote.validSeconds), expiry: t.onExpiry.validity },
    { what: t.sessionMax, delay: atMost(remote.sessionMaxSeconds), expiry: t.onExpiry.session },
    { what: clock.appointmentAnswer, delay: appointment.answer, expiry: t.onExpiry.slot },
    { what: clock.replan, delay: appointment.replan, expiry: t.onExpiry.replan, isRepeated: true },
    ...(policy.rating
      ? [
          {
            what: clock.ratingFollowUp,
            delay: policy.rating.followUp,
            expiry: t.onExpiry.ratingFollowUp,
            isRepeated: true as const,
          },
        ]
      : []),
    { what: clock.closure, delay: policy.closure, expiry: t.onExpiry.closure },
  ];
  const expiryOf = ({ delay, expiry, isRepeated }: Row) =>
    isRepeated ? `${expiry}, ${t.repeats(every(delay.repeatSeconds ?? delay.seconds, delay.time))}` : expiry;
  return (
    <section>
      <h2 className="fr-h4">{t.delays}</h2>
      <DataTable
        caption={t.delays}
        hidesCaption
        wraps
        rows={rows}
        keyOf={({ what }) => what}
        columns={[
          { title: t.what, cell: ({ what }) => what },
          { title: t.delay, cell: ({ delay }) => span(delay.seconds, delay.time) },
          {
            title: t.reminders,
            cell: ({ delay }) => delay.reminderPercents.map((percent) => `${percent} %`).join(', ') || t.noReminder,
          },
          { title: t.expiry, cell: expiryOf },
        ]}
      />
    </section>
  );
}
