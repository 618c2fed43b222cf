import { askedQuestions } from '../../../domain/requestForm/answers';
import type { Answer, Answers, RequestForm } from '../../../domain/requestForm/form';
import { QuestionField } from './QuestionField';

interface RequestQuestionsProps {
  form: RequestForm;
  answers: Answers;
  onChange(answers: Answers): void;
  /** False where the person who types may not know: somebody is on the line. */
  isDemanding?: boolean;
}

/** What a service asks, as far as the answers so far leave it to be asked. */
export function RequestQuestions({ form, answers, onChange, isDemanding = true }: RequestQuestionsProps) {
  return askedQuestions(form, answers).map((question) => (
    <QuestionField
      key={question.id}
      question={isDemanding ? question : { ...question, required: false }}
      answer={answers[question.id]}
      onChange={(answer) => onChange(withAnswer(answers, question.id, answer))}
    />
  ));
}

const withAnswer = (answers: Answers, id: string, answer: Answer | undefined): Answers => {
  const { [id]: _before, ...others } = answers;
  return answer === undefined ? others : { ...others, [id]: answer };
};
