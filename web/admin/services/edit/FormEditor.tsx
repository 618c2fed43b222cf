import type { Question } from '../../../../domain/requestForm/form';
import { useTexts } from '../../../i18n/language';
import { Button, ToggleSwitch } from '../../../ui/dsfr';
import { useRowFocus } from '../../../ui/useRowFocus';
import type { PartOfSheet } from './About';
import { moved, newQuestion, replaced } from './draft';
import { QuestionEditor } from './QuestionEditor';
import { editTexts } from './texts';

/** What the service asks, question by question. */
export function FormEditor({ draft: { form }, change }: PartOfSheet) {
  const t = useTexts(editTexts);
  const questions = form?.questions ?? [];
  const { box, focusRow } = useRowFocus<HTMLOListElement>();
  const ask = (asked: readonly Question[]) => change({ form: { questions: asked } });
  return (
    <section>
      <h2 className="fr-h4">{t.form}</h2>
      <ToggleSwitch
        label={t.asks}
        helperText={t.asksHint}
        checked={form !== null}
        showCheckedHint={false}
        onChange={(isAsking) => change({ form: isAsking ? { questions: [newQuestion([])] } : null })}
      />
      {form && (
        <>
          <ol ref={box} tabIndex={-1} className="g-list g-stack fr-mt-3w">
            {questions.map((question, index) => (
              <li key={question.id} tabIndex={-1}>
                <QuestionEditor
                  questions={questions}
                  index={index}
                  question={question}
                  onChange={(changed) => ask(replaced(questions, index, changed))}
                  onMove={(by) => {
                    ask(moved(questions, index, by));
                    focusRow(index + by);
                  }}
                  onRemove={() => {
                    ask(questions.filter((_, at) => at !== index));
                    focusRow(index);
                  }}
                />
              </li>
            ))}
          </ol>
          <Button
            type="button"
            priority="secondary"
            iconId="fr-icon-add-line"
            className="fr-mt-2w"
            onClick={() => ask([...questions, newQuestion(questions)])}
          >
            {t.addQuestion}
          </Button>
        </>
      )}
    </section>
  );
}
