import type { CommitmentName, CommitmentsResource } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { dateAfter } from '../../i18n/paris';
import { figureTexts } from '../figureTexts';
import { percentOf, shareOf } from '../share';
import { capital, joined, sentence, shortDate, stepName } from '../texts';
import type { Choice } from '../useChoice';
import { SOURCES } from './chart';
import { seriesFacts } from './summary';

interface SeriesSummaryProps {
  name: CommitmentName;
  answer: CommitmentsResource;
  choice: Choice;
}

/** What the line shows, in sentences. */
export function SeriesSummary({ name, answer, choice: { step, today } }: SeriesSummaryProps) {
  const { summary, ...t } = useTexts(figureTexts);
  const { language } = useLanguage();
  const { target } = answer.whole[name];
  const { lowest, highest, measured, missed, empty } = seriesFacts(name, answer.periods, today);
  const share = (value: number) => shareOf({ share: value, target }, language);
  const at = (from: string) => stepName(from, step, language);
  const gaps = answer.gaps
    .filter(({ source }) => SOURCES[name].includes(source))
    .map(({ from, to, reason }) => `${momentOf(from, language)} – ${momentOf(to, language)}, ${reason}`);
  const holidays = answer.holidays
    .filter(({ from, to }) => from < answer.whole.to && to > answer.whole.from)
    .map(
      ({ from, to, name: called }) =>
        `${called[language]}, ${shortDate(from, language)} – ${shortDate(dateAfter(to, -1), language)}`,
    );
  const said = [
    sentence(capital(t.target[target.kind](percentOf(target.share, language)))),
    ...(lowest && highest
      ? [
          measured > 1
            ? summary.range(share(lowest.share), at(lowest.from), share(highest.share), at(highest.from))
            : summary.only(share(lowest.share), at(lowest.from)),
          summary.missed[step](missed, measured),
        ]
      : [summary.none]),
    ...(empty > 0 && measured > 0 ? [summary.empty[step](empty)] : []),
    ...(gaps.length > 0 ? [sentence(summary.gaps(joined(gaps, language)))] : []),
    ...(holidays.length > 0 ? [sentence(summary.holidays(joined(holidays, language)))] : []),
  ];
  return said.join(' ');
}
