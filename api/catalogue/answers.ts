import { answerFaults, keptAnswers } from '../../domain/requestForm/answers';
import type { Channel } from '../../domain/words';
import type { GivenAnswers } from '../../store/models/contents';
import type { PublishedSheet } from '../../store/published';
import { Problem } from '../problem';
import type { OpenBody } from '../schemas/openings';

/**
 * What is kept of the answers to a service's form. On the web, where the form is shown, what it requires must be answered;
 * who calls, writes or comes by a program may not have been asked. Throws `serviceChanged` for answers to another version
 * than the one in force, and `openingRefused` with a pointer for each answer at fault.
 */
export function judgeAnswers(
  sheet: PublishedSheet | null,
  { answers, serviceVersion }: Pick<OpenBody, 'answers' | 'serviceVersion'>,
  channel: Channel,
): GivenAnswers | undefined {
  if (serviceVersion !== undefined && serviceVersion !== (sheet?.version ?? null)) throw new Problem('serviceChanged');
  const form = sheet?.sheet.form;
  if (!sheet || !form) {
    if (answers && Object.keys(answers).length > 0) throw refusal([{ pointer: '', code: 'unknownQuestion' }]);
    return undefined;
  }
  const isAsked = channel === 'web';
  if (answers === undefined && !isAsked) return undefined;
  const faults = answerFaults(form, answers ?? {}).filter(({ code }) => isAsked || code !== 'missing');
  if (faults.length > 0) throw refusal(faults);
  const values = keptAnswers(form, answers ?? {});
  return { sheet: { id: sheet.id, version: sheet.version }, values };
}

const refusal = (faults: readonly { pointer: string; code: string }[]) =>
  new Problem('openingRefused', {
    errors: faults.map(({ pointer, code }) => ({
      pointer: `/answers${pointer}`,
      code,
      message: 'The form of the service does not take this answer',
    })),
  });
