import { GUTTER, linesOf, type Rect, WIDTH } from './geometry';

const LINE = 17;
const PADDING = 14;

export function Lane({ y, h, name, isOdd }: { y: number; h: number; name: string; isOdd: boolean }) {
  const lines = linesOf(name, GUTTER - 24);
  return (
    <g>
      <rect className={isOdd ? 'g-path-lane g-path-lane--odd' : 'g-path-lane'} x={0} y={y} width={WIDTH} height={h} />
      <rect className="g-path-gutter" x={0} y={y} width={GUTTER} height={h} />
      <Lines className="g-path-strong" x={14} y={y + h / 2 - ((lines.length - 1) * LINE) / 2 + 5} lines={lines} />
      <line className="g-path-rule" x1={0} x2={WIDTH} y1={y + h} y2={y + h} />
    </g>
  );
}

/** A line of a box; whether the resolution's clock stands still meanwhile. */
export type BoxLine = string | { text: string; isPausing: boolean };

interface StepBoxProps {
  at: Rect;
  tone: 'requester' | 'desk' | 'superior' | 'end';
  title: string;
  /** The delay that counts here. */
  big?: string;
  lines: readonly BoxLine[];
}

export function StepBox({ at, tone, title, big, lines }: StepBoxProps) {
  const room = at.w - 2 * PADDING;
  const titleLines = linesOf(title, room * 0.9);
  const wrapped = lines.flatMap((line) => wrap(line, room));
  const height = (titleLines.length + wrapped.length) * LINE + (big ? 26 : 0) + 4;
  const top = at.y + (at.h - height) / 2 + 14;
  const bigY = top + titleLines.length * LINE + 9;
  const textY = top + titleLines.length * LINE + (big ? 30 : 4);
  const x = at.x + PADDING;
  return (
    <g className={`g-path-step g-path-step--${tone}`}>
      <rect className="g-path-box" x={at.x} y={at.y} width={at.w} height={at.h} />
      <rect className="g-path-edge" x={at.x} y={at.y} width={5} height={at.h} />
      <Lines className="g-path-strong" x={x} y={top} lines={titleLines} />
      {big && (
        <text className="g-path-big" x={x} y={bigY}>
          {big}
        </text>
      )}
      {stacked(wrapped, textY).map(([{ text, indent, isPausing }, y]) => (
        <g key={y}>
          {isPausing && <Pause x={x} y={y} />}
          <Lines x={x + indent} y={y} lines={[text]} />
        </g>
      ))}
    </g>
  );
}

/** Each line with where it stands, the first at `y`. */
const stacked = <T,>(lines: readonly T[], y: number): [line: T, y: number][] =>
  lines.map((line, index) => [line, y + index * LINE]);

const INDENT = 16;

function wrap(line: BoxLine, room: number): { text: string; indent: number; isPausing: boolean }[] {
  const { text, isPausing } = typeof line === 'string' ? { text: line, isPausing: false } : line;
  const indent = isPausing ? INDENT : 0;
  return linesOf(text, room - indent).map((part, index) => ({
    text: part,
    indent,
    isPausing: isPausing && index === 0,
  }));
}

/** Where the resolution's clock stands still. */
export function Pause({ x, y }: { x: number; y: number }) {
  return <path className="g-path-pause" d={`M${x} ${y - 10}h3v10h-3zM${x + 6} ${y - 10}h3v10h-3z`} />;
}

interface LinesProps {
  x: number;
  y: number;
  lines: readonly string[];
  className?: string;
  anchor?: 'start' | 'middle' | 'end';
}

export function Lines({ x, y, lines, className = 'g-path-text', anchor = 'start' }: LinesProps) {
  return (
    <text className={className} textAnchor={anchor}>
      {stacked(lines, y).map(([line, lineY]) => (
        <tspan key={lineY} x={x} y={lineY}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ArrowProps {
  /** Corners of the line, in the syntax of a path. */
  d: string;
  /** Whether the ticket moves along it; otherwise somebody is told. */
  tells?: boolean;
  isBoth?: boolean;
  hasNoHead?: boolean;
}

export function Arrow({ d, tells = false, isBoth = false, hasNoHead = false }: ArrowProps) {
  const head = `url(#g-path-head${tells ? '-tells' : ''})`;
  return (
    <path
      className={tells ? 'g-path-arrow g-path-arrow--tells' : 'g-path-arrow'}
      d={d}
      {...(hasNoHead ? {} : { markerEnd: head })}
      {...(isBoth ? { markerStart: head } : {})}
    />
  );
}

export function ArrowHeads() {
  return (
    <defs>
      {(['', '-tells'] as const).map((kind) => (
        <marker
          key={kind}
          id={`g-path-head${kind}`}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path className={`g-path-tip${kind}`} d="M0 0 10 5 0 10z" />
        </marker>
      ))}
    </defs>
  );
}
