import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/language';
import { Button, Stepper } from '../../ui/dsfr';
import { STEPS, type StepName } from './draft';
import { newTexts } from './texts';

interface StepProps {
  name: StepName;
  onNext(): void;
  onBack?: () => void;
  submit?: string;
  isSending?: boolean;
  children: ReactNode;
}

/** One step: where it stands among the others, its questions, and the way on and back. */
export function Step({ name, onNext, onBack, submit, isSending = false, children }: StepProps) {
  const t = useTexts(newTexts);
  const top = useFocusOn(name);
  const index = STEPS.indexOf(name);
  const following = STEPS[index + 1];
  const next = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onNext();
  };
  return (
    <form onSubmit={next} className="g-narrow">
      <div ref={top} tabIndex={-1} className="g-quiet-focus">
        <Stepper
          currentStep={index + 1}
          stepCount={STEPS.length}
          title={t.steps[name]}
          {...(following ? { nextTitle: t.steps[following] } : {})}
        />
      </div>
      {children}
      <div className="g-row fr-mt-3w">
        <Button type="submit" disabled={isSending}>
          {submit ?? t.next}
        </Button>
        {onBack && (
          <Button priority="secondary" onClick={onBack} disabled={isSending}>
            {t.back}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A step that comes takes the focus, so that it is read and seen from its top; the first one shown leaves it to the page. */
function useFocusOn(step: StepName) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) top.current?.focus();
    shown.current = step;
  }, [step]);
  return top;
}
