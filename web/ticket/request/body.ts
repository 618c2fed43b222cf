import { keptAnswers } from '../../../domain/requestForm/answers';
import type { Answers } from '../../../domain/requestForm/form';
import type { Service } from '../../api/resources';

/** What the API is told of a service's own questions: the answers, and the form they were given to. */
export const answersTo = ({ form, version }: Service, answers: Answers) =>
  form && version !== null ? { answers: keptAnswers(form, answers), serviceVersion: version } : {};
