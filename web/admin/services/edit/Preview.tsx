import { useState } from 'react';
import type { ServiceSheet } from '../../../../domain/catalogue/sheet';
import { proposedAnswers } from '../../../../domain/requestForm/answers';
import type { RequestForm } from '../../../../domain/requestForm/form';
import { Sheet } from '../../../catalogue/Sheet';
import { useTexts } from '../../../i18n/language';
import { RequestQuestions } from '../../../ticket/request/RequestQuestions';
import { editTexts } from './texts';

/** The sheet as it will be read, and its questions as they will be asked: nothing is sent. */
export function Preview({ sheet }: { sheet: ServiceSheet }) {
  const t = useTexts(editTexts);
  return (
    <div className="g-panel g-sheet">
      <Sheet sheet={sheet} />
      {sheet.form && (
        <section>
          <h2 className="fr-h5">{t.form}</h2>
          <Tried form={sheet.form} />
        </section>
      )}
    </div>
  );
}

function Tried({ form }: { form: RequestForm }) {
  const [answers, setAnswers] = useState(() => proposedAnswers(form));
  return <RequestQuestions form={form} answers={answers} onChange={setAnswers} />;
}
