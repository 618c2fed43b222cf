import { type SubmitEvent, useState } from 'react';
import { useTimeline } from '../../api/tickets';
import { dayOf, timeOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Alert, Button, Input, RadioButtons } from '../../ui/dsfr';
import { type ActingProps, optionalText } from './acting';
import { ticketTexts } from './texts';

const NONE = 'none';

type Slot = { startAt: string; endAt: string };

function useSlotWords() {
  const { language } = useLanguage();
  return ({ startAt, endAt }: Slot): string =>
    `${dayOf(startAt, language)}, ${timeOf(startAt, language)} – ${timeOf(endAt, language)}`;
}

/** The slots to choose from, then the date that was kept. */
export function Appointment({ ticket, act, can }: ActingProps) {
  const t = useTexts(ticketTexts).slots;
  const wordsOf = useSlotWords();
  const { appointment, visit } = ticket;
  const slot = visit?.slot ?? appointment?.slot;
  if (can('answerAppointment') && appointment)
    return <SlotPicker key={appointment.id} act={act} appointment={appointment} />;
  if (appointment?.status === 'toReplan') return <SlotLost number={ticket.number} />;
  if (!slot) return null;
  const isBooking = appointment?.status === 'booking' || visit?.status === 'booking';
  const date = wordsOf(slot);
  return (
    <section className="g-panel g-stack">
      <h2 className="fr-h5">{visit ? t.visit(date) : t.booked(date)}</h2>
      {isBooking && <p role="status">{t.booking}</p>}
      {can('cancelAppointment') && (
        <form
          className="g-stack g-no-print"
          onSubmit={(event) => {
            event.preventDefault();
            act.mutate({
              body: { command: 'cancelAppointment', ...optionalText('message', new FormData(event.currentTarget)) },
            });
          }}
        >
          <Input label={t.cancelWhy} nativeInputProps={{ name: 'message', maxLength: 2_000 }} />
          <Button type="submit" priority="secondary" disabled={act.isPending}>
            {t.cancel}
          </Button>
        </form>
      )}
    </section>
  );
}

/** Why there is nothing to choose from for now: what was chosen had gone to somebody else. */
function SlotLost({ number }: { number: string }) {
  const t = useTexts(ticketTexts).slots;
  const events = useTimeline(number).data?.pages.flatMap(({ data }) => data);
  const last = events?.findLast(({ type }) => type.startsWith('appointment'));
  if (last?.type !== 'appointmentSlotTaken') return null;
  return <Alert severity="warning" as="h2" title={t.taken} description={t.takenHint} />;
}

type Proposed = Pick<ActingProps, 'act'> & { appointment: NonNullable<ActingProps['ticket']['appointment']> };

function SlotPicker({ act, appointment }: Proposed) {
  const t = useTexts(ticketTexts).slots;
  const wordsOf = useSlotWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const options = appointment.slots
    .map((slot, index) => ({ value: String(index), label: wordsOf(slot), startAt: slot.startAt }))
    .sort((a, b) => a.startAt.localeCompare(b.startAt));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen === null) return;
    const answer =
      chosen === NONE ? optionalText('message', new FormData(event.currentTarget)) : { slot: Number(chosen) };
    act.mutate({ body: { command: 'answerAppointment', appointmentId: appointment.id, ...answer } });
  };
  return (
    <form className="g-panel g-panel--awaited" onSubmit={submit}>
      <RadioButtons
        legend={<h2 className="fr-h5 fr-mb-0">{t.title}</h2>}
        hintText={t.hint}
        name="slot"
        options={[...options, { value: NONE, label: t.none }].map(({ value, label }) => ({
          label: <span className="g-first-capital">{label}</span>,
          nativeInputProps: { value, required: true, checked: chosen === value, onChange: () => setChosen(value) },
        }))}
      />
      {chosen === NONE && <Input label={t.message} textArea nativeTextAreaProps={{ name: 'message', rows: 3 }} />}
      <Button type="submit" disabled={act.isPending}>
        {t.confirm}
      </Button>
    </form>
  );
}
