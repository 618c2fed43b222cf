import { Fragment, type ReactElement, type ReactNode } from 'react';

/** An element brings the key that tells it from the others. */
export type NamedAnswer = readonly [name: string | ReactElement, answer: ReactNode];

/** What is asked, or named, and its answer; what has none is left out. */
export function Answers({ of }: { of: readonly NamedAnswer[] }) {
  return (
    <dl className="g-answers">
      {of.map(
        ([name, answer]) =>
          answer && (
            <Fragment key={typeof name === 'string' ? name : name.key}>
              <dt>{name}</dt>
              <dd className="g-text">{answer}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
