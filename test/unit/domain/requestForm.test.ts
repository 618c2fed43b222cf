import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  answerFaults,
  askedQuestions,
  keptAnswers,
  proposedAnswers,
  readAnswers,
} from '../../../domain/requestForm/answers';
import { conditionValues, formFaults } from '../../../domain/requestForm/faults';
import { QUESTION_KINDS, type Question, type RequestForm } from '../../../domain/requestForm/form';

const label = (fr: string) => ({ fr, en: null });
const options = ['a', 'b', 'c'].map((value) => ({ value, label: { fr: `Choix ${value}`, en: `Choice ${value}` } }));

/** The key of a person who has lost theirs, or needs a first one. */
const KEY: RequestForm = {
  questions: [
    { id: 'reason', kind: 'choice', label: label('Motif'), required: true, options, default: 'a' },
    { id: 'lostOn', kind: 'date', label: label('Perdue le'), required: true, when: { question: 'reason', is: ['b'] } },
    {
      id: 'declared',
      kind: 'yesNo',
      label: label('Déclarée ?'),
      required: true,
      when: { question: 'reason', is: ['b'] },
    },
    {
      id: 'where',
      kind: 'text',
      label: label('Où ?'),
      required: true,
      maxLength: 5,
      when: { question: 'declared', is: [true] },
    },
    {
      id: 'keys',
      kind: 'number',
      label: label('Combien'),
      required: false,
      min: 1,
      max: 3,
      unit: { fr: 'clés', en: 'keys' },
    },
    { id: 'uses', kind: 'choices', label: label('Usages'), required: false, options },
  ],
};

const codes = (answers: unknown) => answerFaults(KEY, answers).map(({ pointer, code }) => `${pointer} ${code}`);
const asked = (answers: Parameters<typeof askedQuestions>[1]) => askedQuestions(KEY, answers).map(({ id }) => id);

describe('a question', () => {
  test('is asked where what it hangs on was answered so, and not where that is not asked itself', () => {
    expect(asked({ reason: 'a' })).toEqual(['reason', 'keys', 'uses']);
    expect(asked({ reason: 'b', declared: true })).toEqual(['reason', 'lostOn', 'declared', 'where', 'keys', 'uses']);
    expect(asked({ reason: 'a', declared: true })).toEqual(['reason', 'keys', 'uses']);
  });

  test('that is required is missed only where it is asked', () => {
    expect(codes({})).toEqual(['/reason missing']);
    expect(codes({ reason: 'b', declared: true })).toEqual(['/lostOn missing', '/where missing']);
    expect(codes({ reason: 'b', lostOn: '2026-11-02', declared: false })).toEqual([]);
    expect(codes({ reason: '  ' })).toEqual(['/reason missing']);
  });

  test('takes what it asks for alone', () => {
    const right = { reason: 'b', lostOn: '2024-02-29', declared: true, where: 'métro', keys: 3, uses: ['c', 'a'] };
    expect(codes(right)).toEqual([]);
    expect(codes({ ...right, reason: 'z' })[0]).toBe('/reason notAnOption');
    expect(codes({ ...right, lostOn: '2026-02-29' })).toEqual(['/lostOn notADate']);
    expect(codes({ ...right, where: 'partout' })).toEqual(['/where tooLong']);
    expect(codes({ ...right, keys: 4 })).toEqual(['/keys outOfBounds']);
    expect(codes({ ...right, keys: '2' })).toEqual(['/keys wrongType']);
    expect(codes({ ...right, uses: ['a', 'a'] })).toEqual(['/uses notAnOption']);
    expect(codes({ ...right, 'a/b': 1 })).toEqual(['/a~1b unknownQuestion']);
    expect(codes([])).toEqual([' wrongType']);
  });
});

describe('what is kept', () => {
  test('is what is asked and answered', () => {
    const given = { reason: 'a', lostOn: '2026-11-02', declared: true, keys: 2, uses: [] };
    expect(keptAnswers(KEY, given)).toEqual({ reason: 'a', keys: 2 });
  });

  test('reads in words, in the order of the questions', () => {
    const given = { uses: ['c', 'a'], keys: 2, lostOn: '2026-11-02', reason: 'b', declared: true };
    expect(readAnswers(KEY, given).map(({ answer }) => answer)).toEqual([
      { fr: 'Choix b', en: 'Choice b' },
      { fr: '02/11/2026', en: '2026-11-02' },
      { fr: 'Oui', en: 'Yes' },
      { fr: '2 clés', en: '2 keys' },
      { fr: 'Choix a, Choix c', en: 'Choice a, Choice c' },
    ]);
  });
});

describe('a form', () => {
  const faults = (...questions: Question[]) =>
    formFaults({ questions }).map(({ pointer, code }) => `${pointer} ${code}`);
  const yesNo = (id: string, more: object = {}) =>
    ({ id, kind: 'yesNo', label: label('?'), required: false, ...more }) as Question;

  test('that is sound has no fault', () => {
    expect(formFaults(KEY)).toEqual([]);
    expect(proposedAnswers(KEY)).toEqual({ reason: 'a' });
  });

  test('hangs a question on an earlier one alone, by answers that it can have', () => {
    expect(faults(yesNo('a', { when: { question: 'b', is: [true] } }), yesNo('b'))).toEqual([
      '/questions/0/when/question laterQuestion',
    ]);
    expect(faults(yesNo('a', { when: { question: 'a', is: [true] } }))).toEqual([
      '/questions/0/when/question laterQuestion',
    ]);
    expect(faults(yesNo('a', { when: { question: 'z', is: [true] } }))).toEqual([
      '/questions/0/when/question unknownQuestion',
    ]);
    expect(faults(yesNo('a'), yesNo('b', { when: { question: 'a', is: ['oui'] } }))).toEqual([
      '/questions/1/when/is noCondition',
    ]);
    expect(faults(yesNo('a'), yesNo('b', { when: { question: 'a', is: [] } }))).toEqual([
      '/questions/1/when/is noCondition',
    ]);
  });

  test('has ids, labels, bounds, options and defaults that hold', () => {
    expect(faults(yesNo('a'), yesNo('a'))).toEqual(['/questions/1/id doubledId']);
    expect(faults(yesNo('Où'))).toEqual(['/questions/0/id badId']);
    expect(faults(yesNo('a', { label: label(' ') }))).toEqual(['/questions/0/label/fr noLabel']);
    const choice = (more: object) =>
      faults({ id: 'a', kind: 'choice', label: label('?'), required: true, ...more } as Question);
    expect(choice({ options: [] })).toEqual(['/questions/0/options noOptions']);
    expect(choice({ options: [...options, ...options] })[0]).toBe('/questions/0/options/3/value doubledOption');
    expect(choice({ options, default: 'z' })).toEqual(['/questions/0/default badDefault']);
    expect(faults({ id: 'n', kind: 'number', label: label('?'), required: true, min: 2, max: 1, default: 1 })).toEqual([
      '/questions/0/max noBounds',
      '/questions/0/default badDefault',
    ]);
  });
});

describe('of any sound form', () => {
  const answer = fc.oneof(
    fc.constantFrom('a', 'b', 'c', '', '2026-11-02'),
    fc.boolean(),
    fc.integer({ min: 0, max: 4 }),
    fc.subarray(['a', 'b', 'c']),
    fc.anything(),
  );
  const form = fc
    .array(fc.tuple(fc.constantFrom(...QUESTION_KINDS), fc.boolean(), fc.option(fc.nat()), fc.nat()), { maxLength: 12 })
    .map((rows): RequestForm => {
      const questions: Question[] = [];
      for (const [index, [kind, required, hangsOn, which]] of rows.entries()) {
        const bounds = { maxLength: 4, min: 1, max: 3, options };
        const question = { id: `q${index}`, kind, label: label(`Q${index}`), required, ...bounds } as Question;
        const on = hangsOn === null ? undefined : questions[hangsOn % Math.max(1, questions.length)];
        const values = on ? conditionValues(on) : [];
        const is = values[which % Math.max(1, values.length)];
        questions.push(on && is !== undefined ? { ...question, when: { question: on.id, is: [is] } } : question);
      }
      return { questions };
    });
  const answered = form.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.record(Object.fromEntries(one.questions.map(({ id }) => [id, answer])), { requiredKeys: [] }),
    ),
  );

  test('no answer makes the rules throw', () => {
    fc.assert(fc.property(form, fc.anything(), (one, anything) => Array.isArray(answerFaults(one, anything))));
  });

  test('answers without faults stay without, and the same, once only what is asked is kept', () => {
    fc.assert(
      fc.property(answered, ([one, given]) => {
        expect(formFaults(one)).toEqual([]);
        if (answerFaults(one, given).length > 0) return;
        const kept = keptAnswers(one, given as never);
        expect(answerFaults(one, kept)).toEqual([]);
        expect(keptAnswers(one, kept)).toEqual(kept);
        expect(readAnswers(one, kept)).toHaveLength(Object.keys(kept).length);
      }),
    );
  });
});
