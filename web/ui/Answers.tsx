import { Fragment, type ReactNode } from 'react';

/** What is asked, or named, and its answer; what has none is left out. */
export function Answers({ of }: { of: readonly (readonly [name: string, answer: ReactNode])[] }) {
  return (
    <dl className="g-answers">
      {of.map(
        ([name, answer]) =>
          answer && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="g-text">{answer}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}
