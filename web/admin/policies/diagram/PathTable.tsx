import { useTexts } from '../../../i18n/language';
import { DataTable } from '../../../ui/DataTable';
import type { PathFacts } from './facts';
import { pathTexts } from './texts';

interface Move {
  from: string;
  to: string;
  by: string;
  after: string;
}

/** Every arrow of the drawing as a line. */
export function PathTable({ facts }: { facts: PathFacts }) {
  const t = useTexts(pathTexts);
  const { alerts, tiers } = facts;
  const [first] = tiers;
  const move = (from: string, to: string, by: string, after = t.none): Move => ({ from, to, by, after });
  const alert = (from: string, percents: string | null, after: string): Move[] =>
    percents && first ? [move(from, first, percents, after)] : [];
  const answers = [
    t.information(facts.information),
    ...(facts.consent ? [t.consent(facts.consent)] : []),
    t.slot(facts.slot),
  ];
  const moves: Move[] = [
    move(t.opened, t.registered, t.arrows.opening),
    move(t.registered, t.treatment, t.byWhom.registered, facts.takeCharge),
    move(t.firstLine, `${t.experts}, ${t.onSite}`, t.arrows.escalated),
    move(t.treatment, t.answer, t.arrows.asks),
    move(t.answer, t.treatment, t.byWhom.answers, answers.join(' ; ')),
    move(t.treatment, t.supplier, t.byWhom.supplier, t.supplierEnds(facts.supplier)),
    move(t.treatment, t.resolved, t.byWhom.resolves, facts.resolution),
    move(t.resolved, t.closed, t.byWhom.closes, facts.closure),
    move(`${t.resolved}, ${t.closed}`, t.registered, t.byWhom.reopens, facts.reopening),
    ...alert(t.registered, alerts.takeCharge, facts.takeCharge),
    ...alert(t.treatment, alerts.resolution, facts.resolution),
    ...tiers.slice(1).map((who, tier) => move(tiers[tier] ?? '', who, t.arrows.unacknowledged, facts.acknowledge)),
    ...(first ? [move(t.lanes.superiors, t.acknowledged, t.arrows.acknowledges, facts.followUp)] : []),
  ];
  return (
    <DataTable
      caption={t.caption}
      hidesCaption
      wraps
      rows={moves}
      keyOf={(_move, index) => String(index)}
      columns={[
        { title: t.from, cell: ({ from }) => from },
        { title: t.to, cell: ({ to }) => to },
        { title: t.by, cell: ({ by }) => by },
        { title: t.after, cell: ({ after }) => after },
      ]}
    />
  );
}
