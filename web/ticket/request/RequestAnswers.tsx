import type { Answered } from '../../../domain/requestForm/answers';
import { Answers, type NamedAnswer } from '../../ui/Answers';
import { InWords } from './InWords';

/** What the service asked, and what was answered to it. */
export function RequestAnswers({ of }: { of: readonly Answered[] }) {
  return <Answers of={of.map(inWords)} />;
}

/** One of them, in the reader's language or said to be in French. */
export const inWords = ({ question, answer }: Answered): NamedAnswer => [
  <InWords key={question.fr} of={question} />,
  <InWords key={question.fr} of={answer} />,
];
