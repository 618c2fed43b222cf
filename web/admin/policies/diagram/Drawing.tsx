import type { Wait } from '../../../api/resources';
import { useTexts } from '../../../i18n/language';
import type { Subject } from '../reading';
import { Arrows } from './Arrows';
import { ClockBar } from './ClockBar';
import type { PathFacts } from './facts';
import { BOXES, GUTTER, HEIGHT, LANES, superiorBox, TREATMENT, WIDTH } from './geometry';
import { ArrowHeads, Lane, Lines, Pause, StepBox } from './shapes';
import { pathTexts } from './texts';

/** The path in lanes: who must act, top to bottom; the life of a ticket, left to right. */
export function Drawing({ facts, subject, describedBy }: { facts: PathFacts; subject: Subject; describedBy: string }) {
  const t = useTexts(pathTexts);
  const lanes = Object.keys(LANES) as (keyof typeof LANES)[];
  return (
    <svg
      className="g-path"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t.figure}
      aria-describedby={describedBy}
    >
      <ArrowHeads />
      {lanes.map((lane, index) => (
        <Lane key={lane} {...LANES[lane]} name={t.lanes[lane]} isOdd={index % 2 === 1} />
      ))}
      <rect className="g-path-group" x={TREATMENT.x} y={TREATMENT.y} width={TREATMENT.w} height={TREATMENT.h} />
      <Arrows facts={facts} />
      <Steps facts={facts} />
      <Superiors facts={facts} />
      <Resolution facts={facts} />
      <ClockBar name="takeCharge" subject={subject} x={GUTTER + 24} />
      <ClockBar name="resolution" subject={subject} x={GUTTER + 580} />
    </svg>
  );
}

function Steps({ facts }: { facts: PathFacts }) {
  const t = useTexts(pathTexts);
  const wait = (name: Wait, text: string) => ({ text, isPausing: facts.pausesFor.has(name) });
  return (
    <>
      <StepBox at={BOXES.opened} tone="requester" title={t.opened} lines={[t.openedBy(facts.channel), t.confirmed]} />
      <StepBox
        at={BOXES.answer}
        tone="requester"
        title={t.answer}
        lines={[
          wait('information', t.information(facts.information)),
          ...(facts.consent ? [wait('consent', t.consent(facts.consent))] : []),
          wait('appointment', t.slot(facts.slot)),
        ]}
      />
      <StepBox
        at={BOXES.resolved}
        tone="requester"
        title={t.resolved}
        lines={[
          t.closes(facts.closure),
          ...(facts.closureReminders.length > 0 ? [t.reminded(facts.closureReminders.join(', '))] : []),
        ]}
      />
      <StepBox
        at={BOXES.closed}
        tone="end"
        title={t.closed}
        lines={[facts.reopening, t.rates(facts.policy.ratingWindowDays)]}
      />
      <StepBox
        at={BOXES.registered}
        tone="desk"
        title={t.registered}
        big={facts.takeCharge}
        lines={[t.team(facts.firstTeams)]}
      />
      <StepBox at={BOXES.firstLine} tone="desk" title={t.firstLine} lines={[t.firstLineDoes(facts.consent !== null)]} />
      <StepBox
        at={BOXES.supplier}
        tone="end"
        title={t.supplier}
        lines={[wait('supplier', t.supplierEnds(facts.supplier))]}
      />
      <StepBox at={BOXES.expert} tone="desk" title={t.experts} lines={facts.experts} />
      <StepBox at={BOXES.onSite} tone="desk" title={t.onSite} lines={facts.onSite} />
    </>
  );
}

function Superiors({ facts: { tiers, recall, followUp } }: { facts: PathFacts }) {
  const t = useTexts(pathTexts);
  if (tiers.length === 0) return null;
  return (
    <>
      {tiers.map((who, tier) => {
        const at = superiorBox(tier, tiers.length);
        const isLast = tier === tiers.length - 1;
        const line = isLast ? t.recalled(recall) : t.tier(tier + 1);
        return <StepBox key={at.x} at={at} tone="superior" title={who} lines={[line]} />;
      })}
      <StepBox at={BOXES.acknowledged} tone="superior" title={t.acknowledged} lines={[t.followUp(followUp)]} />
    </>
  );
}

/** Beside the three levels: the deadline they share. */
function Resolution({ facts }: { facts: PathFacts }) {
  const t = useTexts(pathTexts);
  const x = TREATMENT.x + TREATMENT.w + 34;
  return (
    <g>
      <Lines className="g-path-strong" x={x} y={234} lines={[t.resolution]} />
      <text className="g-path-huge" x={x} y={268}>
        {facts.resolution}
      </text>
      <Lines x={x} y={292} lines={[t.sinceOpening]} />
      {facts.pauses.length > 0 && (
        <>
          <Pause x={x} y={365} />
          <Lines x={x + 16} y={365} lines={[t.pauses, ...facts.pauses.map((wait) => `– ${wait}`)]} />
        </>
      )}
    </g>
  );
}
