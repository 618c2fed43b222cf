import { type SubmitEvent, useRef } from 'react';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { SCORES, type Score, words } from '../../i18n/words';
import { Button, Input, RadioButtons } from '../../ui/dsfr';
import { type ActingProps, optionalText } from './acting';
import { ticketTexts } from './texts';

/** « Votre problème est-il résolu ? »: a refusal says why. */
export function ResolutionQuestion({ ticket, act, can }: ActingProps) {
  const t = useTexts(ticketTexts).resolution;
  const { language } = useLanguage();
  const why = useRef<HTMLTextAreaElement>(null);
  if (!can('answerResolution')) return null;
  const closure = ticket.clocks.find(({ name }) => name === 'closure')?.dueAt;
  const answer = (given: 'accepted' | 'refused') => {
    const message = why.current?.value.trim() ?? '';
    if (given === 'refused' && !message) {
      why.current?.setCustomValidity(t.why);
      why.current?.reportValidity();
      return;
    }
    act.mutate({ body: { command: 'answerResolution', answer: given, ...(message ? { message } : {}) } });
  };
  return (
    <section className="g-panel g-panel--awaited g-stack g-no-print" aria-labelledby="solved">
      <h2 id="solved" className="fr-h5">
        {t.title}
      </h2>
      <Input
        label={t.why}
        textArea
        nativeTextAreaProps={{
          ref: why,
          rows: 3,
          maxLength: 20_000,
          onInput: ({ currentTarget }) => currentTarget.setCustomValidity(''),
        }}
      />
      <div className="g-row">
        <Button disabled={act.isPending} onClick={() => answer('accepted')}>
          {t.accept}
        </Button>
        <Button priority="secondary" disabled={act.isPending} onClick={() => answer('refused')}>
          {t.refuse}
        </Button>
      </div>
      {closure && <p className="g-muted">{t.silence(momentOf(closure, language))}</p>}
    </section>
  );
}

/** After the answer on the solution, so that one is asked one thing at a time. */
export function Rating({ ticket, act, can }: ActingProps) {
  const t = useTexts(ticketTexts).rating;
  const { score: scores } = useTexts(words);
  if (ticket.rating) return <p className="g-panel">{t.given(scores[ticket.rating.score as Score])}</p>;
  if (!can('rate') || can('answerResolution')) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    act.mutate({ body: { command: 'rate', score: Number(form.get('score')), ...optionalText('comment', form) } });
  };
  return (
    <form className="g-panel g-no-print" onSubmit={submit}>
      <RadioButtons
        legend={<h2 className="fr-h5 fr-mb-0">{t.title}</h2>}
        name="score"
        options={SCORES.map((score) => ({
          label: scores[score],
          nativeInputProps: { value: score, required: true },
        }))}
      />
      <Input label={t.comment} textArea nativeTextAreaProps={{ name: 'comment', rows: 3, maxLength: 5_000 }} />
      <Button type="submit" disabled={act.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}

/** Once it is over; while it is only resolved, the answer to the question above does it. */
export function Reopen({ act, can }: ActingProps) {
  const t = useTexts(ticketTexts).reopen;
  if (!can('reopen') || can('answerResolution')) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    act.mutate({ body: { command: 'reopen', ...optionalText('message', new FormData(event.currentTarget)) } });
  };
  return (
    <form className="g-panel g-no-print" onSubmit={submit}>
      <h2 className="fr-h5">{t.title}</h2>
      <Input label={t.why} textArea nativeTextAreaProps={{ name: 'message', required: true, rows: 3 }} />
      <Button type="submit" priority="secondary" disabled={act.isPending}>
        {t.submit}
      </Button>
    </form>
  );
}
