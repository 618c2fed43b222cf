import { addressOf } from '../../api/client';
import type { CommitmentCaseResource as Case, CommitmentName } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Badge } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { More } from '../../ui/More';
import { casesQuery, useCases, VERDICTS } from '../data';
import { figureTexts } from '../figureTexts';
import type { useChoice } from '../useChoice';
import { measureOf } from './measure';
import { caseTexts } from './texts';

interface CasesProps {
  name: CommitmentName;
  choosing: ReturnType<typeof useChoice>;
}

/** The calls or tickets behind a figure, those that missed first; each ticket is a link to it. */
export function Cases({ name, choosing: { choice, change, search } }: CasesProps) {
  const t = useTexts(caseTexts);
  const verdict = VERDICTS.find((one) => one === search.get('verdict')) ?? 'missed';
  const pages = useCases(name, choice, verdict);
  return (
    <section className="g-stack" aria-labelledby="cases">
      <h2 id="cases" className="fr-h5">
        {t.title}
      </h2>
      <div className="g-row g-no-print">
        <fieldset className="g-views">
          <legend className="g-visually-hidden">{t.which}</legend>
          {VERDICTS.map((one) => (
            <label key={one} className="g-view">
              <input
                type="radio"
                name="verdict"
                value={one}
                checked={one === verdict}
                onChange={() => change({ verdict: one })}
              />
              <span>{t.verdicts[one]}</span>
            </label>
          ))}
        </fieldset>
        <Link
          className="fr-link fr-icon-download-line fr-link--icon-left"
          href={addressOf(`/commitments/${name}/cases.csv`, casesQuery(choice, verdict))}
          download
        >
          {t.csv}
        </Link>
      </div>
      <Loaded of={pages} lines={8}>
        {(read) => {
          const rows = read.pages.flatMap(({ data }) => data);
          return (
            <div className="g-stack" aria-busy={pages.isPlaceholderData}>
              <p role="status" className="g-muted fr-mb-1v">
                {t.shown(rows.length, pages.hasNextPage)}
              </p>
              {rows.length === 0 ? <Empty>{t.none[verdict]}</Empty> : <CaseTable name={name} rows={rows} />}
              <More of={pages} />
            </div>
          );
        }}
      </Loaded>
    </section>
  );
}

const SEVERITY = { met: 'success', missed: 'error', excluded: undefined } as const;

function CaseTable({ name, rows }: { name: CommitmentName; rows: readonly Case[] }) {
  const t = useTexts(caseTexts);
  const { reason: reasons } = useTexts(figureTexts);
  const { language } = useLanguage();
  const measured = ({ measure, verdict, isProvisional }: Case) =>
    measure === null && verdict === 'missed' && isProvisional ? t.waiting : measureOf(measure, language);
  return (
    <DataTable
      caption={t.title}
      hidesCaption
      rows={rows}
      keyOf={({ kind, id, at }) => `${kind} ${id} ${at}`}
      columns={[
        {
          title: t.case,
          cell: ({ kind, id }) => (kind === 'ticket' ? <Link href={`/tickets/${id}`}>{id}</Link> : t.call),
        },
        { title: t.at, cell: ({ at }) => momentOf(at, language) },
        {
          title: t.verdict,
          cell: ({ verdict, isProvisional }) => {
            const severity = SEVERITY[verdict];
            return (
              <>
                <Badge as="span" small {...(severity ? { severity } : {})}>
                  {t.verdictOf[verdict]}
                </Badge>
                {isProvisional && <span className="g-under g-muted">{t.provisionalCase}</span>}
              </>
            );
          },
        },
        ...(name === 'resolvedByDesk' ? [] : [{ title: t.measure, cell: measured, isRight: true }]),
        ...(rows.some(({ reason }) => reason !== null)
          ? [{ title: t.reason, cell: ({ reason }: Case) => (reason ? reasons[reason] : '–') }]
          : []),
      ]}
    />
  );
}
