import { useParams } from 'react-router';
import type { CommitmentName, CommitmentsResource } from '../../api/resources';
import { NotFound } from '../../app/NotFound';
import { useLanguage, useTexts } from '../../i18n/language';
import { Answers } from '../../ui/Answers';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Controls } from '../Controls';
import { useCommitments } from '../data';
import { COMMITMENTS, SLUGS } from '../figures';
import { figureTexts } from '../figureTexts';
import { Gauge } from '../gauges/Gauge';
import { Beside } from '../gauges/GaugeCard';
import { VerdictBadge } from '../gauges/VerdictBadge';
import { Series } from '../series/Series';
import { countOf, percentOf, shareOf } from '../share';
import { steeringTexts } from '../texts';
import { useChoice } from '../useChoice';
import { Cases } from './Cases';
import { caseTexts } from './texts';

/** One figure, opened: how it is counted, what it leaves out, and every case behind it. */
export function FigurePage() {
  const { slug } = useParams();
  const t = useTexts(figureTexts);
  const { title, evolution } = useTexts(steeringTexts);
  const choosing = useChoice();
  const { choice, search } = choosing;
  const reading = useCommitments(choice);
  const name = COMMITMENTS.find((one) => SLUGS[one] === slug);
  if (!name) return <NotFound />;
  return (
    <Page title={t.name[name]} above={[{ href: `/pilotage?${search}`, text: title }]} wide>
      <Controls {...choosing} />
      <Loaded of={reading} lines={10}>
        {(answer) => (
          <div className="g-stack g-steer" aria-busy={reading.isPlaceholderData}>
            <div className="g-steer-pair">
              <Explained name={name} answer={answer} />
              <Series level="h2" title={evolution} name={name} answer={answer} choice={choice} />
            </div>
            <Cases name={name} choosing={choosing} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Explained({ name, answer }: { name: CommitmentName; answer: CommitmentsResource }) {
  const t = useTexts(figureTexts);
  const c = useTexts(caseTexts);
  const { language } = useLanguage();
  const figure = answer.whole[name];
  const definition = answer.definitions.find((one) => one.name === name);
  const count = (n: number) => countOf(n, language);
  const excluded = figure.excluded.filter(({ count: n }) => n > 0);
  const total = t.excluded(count(excluded.reduce((sum, { count: n }) => sum + n, 0)));
  return (
    <section className="g-panel">
      <div className="g-row g-figure-head">
        <Gauge figure={figure} />
        <div>
          <p className="fr-mb-1v">
            <VerdictBadge verdict={figure.verdict} /> <strong>{shareOf(figure, language)}</strong>
          </p>
          <p className="g-muted fr-mb-1v">{t.target[figure.target.kind](percentOf(figure.target.share, language))}</p>
          <Beside figure={figure} />
          {figure.hasGap && <p className="g-gap-note fr-mb-0">{t.gap}</p>}
        </div>
      </div>
      <h2 className="fr-h6 fr-mt-2w fr-mb-1w">{t.definition(answer.definition)}</h2>
      <Answers
        of={[
          [c.numerator, `${count(figure.numerator)} – ${definition?.numerator[language] ?? ''}`],
          [c.denominator, `${count(figure.denominator)} – ${definition?.denominator[language] ?? ''}`],
          [c.provisional, figure.provisional > 0 && `${count(figure.provisional)} – ${t.provisionalWhy}`],
        ]}
      />
      {excluded.length === 0 ? (
        <p className="fr-mb-0">{c.noExclusion}</p>
      ) : (
        <>
          <h3 className="fr-h6 fr-mb-1w">{total}</h3>
          <DataTable
            caption={total}
            hidesCaption
            wraps
            rows={excluded}
            keyOf={({ reason }) => reason}
            columns={[
              { title: c.reason, cell: ({ reason }) => t.reason[reason] },
              { title: c.cases, cell: ({ count: n }) => count(n), isRight: true },
            ]}
          />
        </>
      )}
    </section>
  );
}
