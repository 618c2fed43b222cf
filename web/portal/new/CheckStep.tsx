import { categoryTexts } from '../../../domain/catalogue/category';
import { keptAnswers, readAnswers } from '../../../domain/requestForm/answers';
import type { Service } from '../../api/resources';
import { bytesOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { inWords } from '../../ticket/request/RequestAnswers';
import { Answers, type NamedAnswer } from '../../ui/Answers';
import { Button } from '../../ui/dsfr';
import { type Draft, STEPS } from './draft';
import { newTexts } from './texts';

interface CheckStepProps {
  draft: Draft;
  service: Service | undefined;
  files: readonly File[];
  onModify(step: number): void;
}

/** All that was answered, once more, each part with the way back to it. */
export function CheckStep({ draft, service, files, onModify }: CheckStepProps) {
  const t = useTexts(newTexts);
  const { language } = useLanguage();
  const categories = useTexts(categoryTexts);
  const answers = service?.form ? readAnswers(service.form, keptAnswers(service.form, draft.answers)) : [];
  const plain = (text: string) => text.replace(/ \([^)]*\)$/, '');
  const parts: readonly (readonly NamedAnswer[])[] = [
    [
      [t.kind, draft.kind && t.kinds[draft.kind]],
      [t.category, draft.category && categories[draft.category].title],
      [t.service, service?.name[language] ?? draft.serviceId],
    ],
    [
      [t.subject, draft.title],
      [plain(t.description), draft.description],
      ...answers.map(inWords),
      [t.files, files.map(({ name, size }) => `${name} (${bytesOf(size, language)})`).join(', ') || t.noFile],
    ],
    [
      [t.establishment, draft.establishment],
      [plain(t.room), draft.room],
      [plain(t.machine), draft.machine],
      [t.impact, draft.impact && t.impacts[draft.impact]],
      [t.urgency, draft.urgency && t.urgencies[draft.urgency]],
    ],
  ];
  return (
    <div className="g-stack">
      <p>{t.check}</p>
      {parts.map((answers, index) => {
        const step = t.steps[STEPS[index] ?? 'what'];
        return (
          <section className="g-panel" key={step} aria-label={step}>
            <Answers of={answers.map(([asked, answer]) => [asked, answer || <Nothing />])} />
            <Button priority="tertiary" size="small" onClick={() => onModify(index + 1)}>
              {t.modify(step)}
            </Button>
          </section>
        );
      })}
    </div>
  );
}

function Nothing() {
  const t = useTexts(newTexts);
  return <span className="g-muted">{t.none}</span>;
}
