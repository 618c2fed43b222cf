import { useTexts } from '../../../i18n/language';
import type { PathFacts } from './facts';
import { BOXES, bottom, middleX, middleY, right, superiorBox, TREATMENT } from './geometry';
import { Arrow, Lines } from './shapes';
import { pathTexts } from './texts';

/** Where the line of reopening runs: above all boxes, then down between the first two columns. */
const LOOP_Y = 28;
const LOOP_X = 400;
/** Between the single desk and the second levels. */
const BUS_Y = 336;

/** What moves a ticket, and who is told. */
export function Arrows({ facts }: { facts: PathFacts }) {
  return (
    <>
      <Moves />
      <Reopening label={facts.again} />
      <Alerts facts={facts} />
      <BetweenSuperiors facts={facts} />
    </>
  );
}

function Moves() {
  const t = useTexts(pathTexts).arrows;
  const { opened, registered, firstLine, supplier, expert, onSite, answer, resolved, closed } = BOXES;
  const deskX = middleX(firstLine);
  return (
    <>
      <Arrow d={`M${middleX(opened)} ${bottom(opened)}V${registered.y}`} />
      <Lines className="g-path-label" x={middleX(opened) + 10} y={176} lines={[t.opening]} />

      <Arrow d={`M${right(registered)} ${middleY(registered)}H${TREATMENT.x}`} />
      <Lines
        className="g-path-label"
        x={(right(registered) + TREATMENT.x) / 2 - 2}
        y={middleY(registered) + 18}
        lines={[t.taken]}
        anchor="middle"
      />

      <Arrow isBoth d={`M${deskX} ${bottom(firstLine)}V${expert.y}`} />
      <Arrow d={`M${deskX} ${BUS_Y}H${middleX(onSite)}V${onSite.y}`} />
      <Lines className="g-path-label g-path-label--in" x={deskX + 14} y={BUS_Y - 8} lines={[t.escalated]} />

      <Arrow isBoth d={`M${right(firstLine)} ${middleY(firstLine)}H${supplier.x}`} />

      <Arrow d={`M${answer.x + 70} ${TREATMENT.y}V${bottom(answer)}`} />
      <Arrow d={`M${right(answer) - 70} ${bottom(answer)}V${TREATMENT.y}`} />
      <Lines className="g-path-label" x={answer.x + 60} y={176} lines={[t.asks]} anchor="end" />
      <Lines className="g-path-label" x={right(answer) - 60} y={176} lines={[t.answers]} />

      <Arrow d={`M${middleX(resolved)} ${TREATMENT.y}V${bottom(resolved)}`} />
      <Lines className="g-path-label" x={middleX(resolved) + 10} y={176} lines={[t.resolves]} />

      <Arrow d={`M${right(resolved)} ${middleY(resolved)}H${closed.x}`} />
      <Lines
        className="g-path-label"
        x={(right(resolved) + closed.x) / 2 - 2}
        y={middleY(resolved) - 8}
        lines={[t.confirms]}
        anchor="middle"
      />
    </>
  );
}

function Reopening({ label }: { label: string }) {
  const { registered, resolved, closed } = BOXES;
  return (
    <>
      <Arrow hasNoHead d={`M${middleX(closed)} ${closed.y}V${LOOP_Y}H${middleX(resolved)}`} />
      <Arrow d={`M${middleX(resolved)} ${resolved.y}V${LOOP_Y}H${LOOP_X}V${registered.y + 24}H${right(registered)}`} />
      <Lines className="g-path-label" x={LOOP_X + 14} y={LOOP_Y - 8} lines={[label]} />
    </>
  );
}

/** From a clock that has passed its share to the first superior. */
function Alerts({ facts: { alerts, tiers } }: { facts: PathFacts }) {
  const t = useTexts(pathTexts).arrows;
  if (tiers.length === 0) return null;
  const first = superiorBox(0, tiers.length);
  const { registered } = BOXES;
  const fromX = first.x + first.w * 0.3;
  const toX = first.x + first.w * 0.72;
  return (
    <>
      {alerts.takeCharge && (
        <>
          <Arrow tells d={`M${fromX} ${bottom(registered)}V${first.y}`} />
          <Lines className="g-path-label" x={fromX + 10} y={384} lines={[`${alerts.takeCharge} :`, ...t.untaken]} />
        </>
      )}
      {alerts.resolution && (
        <>
          <Arrow tells d={`M${TREATMENT.x} ${BOXES.expert.y + 70}H${toX}V${first.y}`} />
          <Lines
            className="g-path-label"
            x={TREATMENT.x - 8}
            y={BOXES.expert.y + 88}
            lines={[t.unresolved(alerts.resolution)]}
            anchor="end"
          />
        </>
      )}
    </>
  );
}

/** Nobody acknowledges: the next is told. Somebody does: what follows is theirs. */
function BetweenSuperiors({ facts: { tiers, acknowledge } }: { facts: PathFacts }) {
  const t = useTexts(pathTexts).arrows;
  const boxes = tiers.map((_who, tier) => superiorBox(tier, tiers.length));
  const [first] = boxes;
  if (!first) return null;
  const busY = bottom(first) + 20;
  const end = BOXES.acknowledged;
  return (
    <>
      {boxes.slice(1).map((next, tier) => {
        const from = boxes[tier] ?? first;
        const x = (right(from) + next.x) / 2;
        return (
          <g key={next.x}>
            <Arrow tells d={`M${right(from)} ${middleY(from)}H${next.x}`} />
            <Lines className="g-path-label" x={x} y={middleY(from) - 8} lines={[acknowledge]} anchor="middle" />
            <Lines className="g-path-label" x={x} y={middleY(from) + 18} lines={[t.unacknowledged]} anchor="middle" />
          </g>
        );
      })}
      {boxes.map((box) => (
        <Arrow key={box.x} tells hasNoHead d={`M${middleX(box)} ${bottom(box)}V${busY}`} />
      ))}
      <Arrow tells d={`M${middleX(first)} ${busY}H${middleX(end)}V${bottom(end)}`} />
      <Lines className="g-path-label" x={end.x - 20} y={busY - 6} lines={[t.acknowledges]} anchor="end" />
    </>
  );
}
