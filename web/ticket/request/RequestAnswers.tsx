import { inLanguage, type Written } from '../../../domain/written';
import { useLanguage } from '../../i18n/language';
import { Answers } from '../../ui/Answers';
import { InWords } from './InWords';

/** What the service asked, and what was answered to it. */
export function RequestAnswers({ of }: { of: readonly { question: Written; answer: Written }[] }) {
  const { language } = useLanguage();
  return (
    <Answers
      of={of.map(({ question, answer }) => [inLanguage(question, language), <InWords key={question.fr} of={answer} />])}
    />
  );
}
