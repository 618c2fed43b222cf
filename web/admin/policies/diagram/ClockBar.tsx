import { budgetSeconds, type MarkAction } from '../../../../domain/policy/policy';
import { useTexts } from '../../../i18n/language';
import { words } from '../../../i18n/words';
import { type Subject, useReading } from '../reading';
import { LANES, linesOf } from './geometry';
import { Lines } from './shapes';
import { pathTexts } from './texts';

const WIDTH = 520;
/** The part of the bar up to the breach; the rest is what comes after it. */
const BUDGET_WIDTH = 400;
const TOP = LANES.clocks.y;
const BAR = TOP + 46;
const THICK = 12;
const COLUMNS_Y = BAR + 52;

interface Column {
  key: string;
  /** Where on the bar. */
  at: number;
  head: string;
  when: readonly string[];
  actions: readonly MarkAction[];
  tone: 'early' | 'late' | 'breach';
}

/** A delay as a bar, with the marks of its thresholds and who is told at each. */
export function ClockBar({ name, subject, x }: { name: 'takeCharge' | 'resolution'; subject: Subject; x: number }) {
  const t = useTexts(pathTexts);
  const { clock } = useTexts(words);
  const { policy, span, every } = useReading();
  const { marks, repeat, time } = policy[name];
  const budget = budgetSeconds(policy[name], subject);
  const columns: Column[] = [
    ...marks.map(({ percent, actions }) => ({
      key: String(percent),
      at: (percent / 100) * BUDGET_WIDTH,
      head: `${percent} %`,
      when: [span(Math.round((budget * percent) / 100), time), ...(percent === 100 ? [t.breach] : [])],
      actions,
      tone: percent === 100 ? ('breach' as const) : percent > 50 ? ('late' as const) : ('early' as const),
    })),
    {
      key: 'repeat',
      at: WIDTH,
      head: t.afterwards,
      when: [every(repeat.everySeconds, time)],
      ...repeat,
      tone: 'breach',
    },
  ];
  const slot = WIDTH / columns.length;
  return (
    <g>
      <text className="g-path-strong" x={x} y={TOP + 28}>
        {clock[name]} – {span(budget, time)}
      </text>
      <rect className="g-path-bar" x={x} y={BAR} width={BUDGET_WIDTH} height={THICK} />
      <line className="g-path-after" x1={x + BUDGET_WIDTH} x2={x + WIDTH} y1={BAR + THICK / 2} y2={BAR + THICK / 2} />
      {columns.map((column, index) => (
        <Mark key={column.key} column={column} barX={x} columnX={x + index * slot} room={slot - 12} />
      ))}
    </g>
  );
}

function Mark({ column, barX, columnX, room }: { column: Column; barX: number; columnX: number; room: number }) {
  const t = useTexts(pathTexts);
  const { groupName } = useReading();
  const { at, head, when, actions, tone } = column;
  const said = actions.map((action) => {
    if (action.do === 'notify') return `– ${t.told[action.who]}`;
    return action.do === 'escalate' ? `– ${t.movesTo(groupName(action.groupId))}` : `– ${t.next}`;
  });
  const x = barX + at;
  const whenLines = when.flatMap((line) => linesOf(line, room));
  return (
    <g className={`g-path-mark g-path-mark--${tone}`}>
      <path className="g-path-leader" d={`M${x} ${BAR + THICK}V${BAR + 24}L${columnX + 3} ${COLUMNS_Y - 18}`} />
      <rect className="g-path-pin" x={x - 3} y={BAR - 5} width={6} height={THICK + 10} />
      <Lines className="g-path-strong" x={columnX} y={COLUMNS_Y} lines={[head]} />
      <Lines className="g-path-text" x={columnX} y={COLUMNS_Y + 18} lines={whenLines} />
      <Lines
        className="g-path-text"
        x={columnX}
        y={COLUMNS_Y + 22 + whenLines.length * 17}
        lines={said.flatMap((line) => linesOf(line, room))}
      />
    </g>
  );
}
