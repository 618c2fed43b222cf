import { scaleLinear } from 'd3-scale';
import { arc } from 'd3-shape';
import type { Figure } from '../figures';

/** A dial open at the bottom, around its own middle. */
export const RADIUS = 66;
const THICK = 14;
const OPENING = (2 / 3) * Math.PI;
/** What should stay below a small target is read on a dial of a few times that target. */
const TARGETS_SHOWN = 3;

interface Dial {
  /** The share at the right end. */
  end: number;
  track: string;
  value: string | null;
  /** Outside of the track: where the target is met. */
  good: string;
  mark: { x1: number; y1: number; x2: number; y2: number };
}

export function dialOf({ share, target }: Pick<Figure, 'share' | 'target'>): Dial {
  const end = target.kind === 'above' ? 1 : Math.min(1, Math.max(target.share * TARGETS_SHOWN, tenthsUp(share ?? 0)));
  const angle = scaleLinear().domain([0, end]).range([-OPENING, OPENING]).clamp(true);
  const between = (from: number, to: number, inner: number, outer: number): string =>
    arc()({ startAngle: angle(from), endAngle: angle(to), innerRadius: inner, outerRadius: outer }) ?? '';
  const inner = RADIUS - THICK;
  const [from, to] = target.kind === 'above' ? [target.share, end] : [0, target.share];
  const at = angle(target.share);
  const on = (radius: number) => ({ x: round(radius * Math.sin(at)), y: round(-radius * Math.cos(at)) });
  const [near, far] = [on(inner - 4), on(RADIUS + 8)];
  return {
    end,
    track: between(0, end, inner, RADIUS),
    value: share === null ? null : between(0, share, inner, RADIUS),
    good: between(from, to, RADIUS + 3, RADIUS + 6),
    mark: { x1: near.x, y1: near.y, x2: far.x, y2: far.y },
  };
}

const tenthsUp = (share: number): number => Math.ceil(share * 10) / 10;
const round = (n: number): number => Math.round(n * 100) / 100;
