import { Fragment, type ReactNode } from 'react';
import type { CommitmentsResource, Steering } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { COMMITMENTS, SLUGS } from '../figures';
import { figureTexts } from '../figureTexts';
import { steeringTexts } from '../texts';

interface HeadlineProps {
  whole: CommitmentsResource['whole'];
  now: Steering;
  /** What the pages of the figures need to show the same period. */
  search: string;
}

/** What is wrong, before anything else is read, and the way to it. */
export function Headline({ whole, now, search }: HeadlineProps) {
  const { headline: t } = useTexts(steeringTexts);
  const { name } = useTexts(figureTexts);
  const missed = COMMITMENTS.filter((one) => whole[one].verdict === 'missed');
  const isMeasured = COMMITMENTS.some((one) => whole[one].verdict !== 'none');
  const lost = now.timers.days.reduce((sum, day) => sum + day.lost, 0);
  const acts = [
    { id: 'late', count: now.lateCount, words: t.late(now.lateCount) },
    { id: 'soon', count: now.soonCount, words: t.soon(now.soonCount) },
    { id: 'timers', count: lost, words: t.lost(lost) },
  ].filter(({ count }) => count > 0);
  const isGood = missed.length === 0 && acts.length === 0;
  return (
    <div role="status" className={`g-headline g-headline--${isGood ? (isMeasured ? 'good' : 'quiet') : 'bad'}`}>
      {isGood && <p>{isMeasured ? t.good : t.nothing}</p>}
      {acts.length > 0 && (
        <p>
          <strong>
            <Listed
              of={acts.map(({ id, words }) => (
                <Link key={id} href={`#${id}`}>
                  {words}
                </Link>
              ))}
            />
          </strong>
        </p>
      )}
      {missed.length > 0 && (
        <p>
          {t.missed}{' '}
          <Listed
            of={missed.map((one) => (
              <Link key={one} href={`/pilotage/${SLUGS[one]}?${search}`}>
                {name[one]}
              </Link>
            ))}
          />
        </p>
      )}
    </div>
  );
}

const Listed = ({ of }: { of: readonly ReactNode[] }) =>
  of.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts stay in their order
    <Fragment key={at}>
      {at > 0 && ' · '}
      {part}
    </Fragment>
  ));
