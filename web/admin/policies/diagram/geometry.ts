/** The drawing's own units: about a pixel on a wide screen. */
export const WIDTH = 1240;
export const HEIGHT = 842;
/** Where the names of the lanes end. */
export const GUTTER = 128;

export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const LANES = {
  requester: { y: 0, h: 180 },
  desk: { y: 180, h: 150 },
  second: { y: 330, h: 152 },
  superiors: { y: 482, h: 140 },
  clocks: { y: 622, h: 220 },
} as const;

export const BOXES = {
  opened: { x: 152, y: 52, w: 184, h: 100 },
  answer: { x: 446, y: 52, w: 258, h: 100 },
  resolved: { x: 760, y: 52, w: 200, h: 100 },
  closed: { x: 1040, y: 52, w: 184, h: 100 },
  registered: { x: 152, y: 206, w: 184, h: 100 },
  firstLine: { x: 470, y: 206, w: 210, h: 98 },
  supplier: { x: 736, y: 206, w: 214, h: 98 },
  expert: { x: 470, y: 364, w: 210, h: 94 },
  onSite: { x: 736, y: 364, w: 214, h: 94 },
  acknowledged: { x: 984, y: 504, w: 240, h: 80 },
} as const satisfies Record<string, Rect>;

/** Around the three levels, whose common clock is the resolution's. */
export const TREATMENT: Rect = { x: 446, y: 192, w: 518, h: 278 };

/** The superiors stand side by side before what an acknowledgement leads to. */
export function superiorBox(tier: number, tiers: number): Rect {
  const from = 152;
  const slot = (BOXES.acknowledged.x - from) / tiers;
  return { x: from + tier * slot, y: 504, w: Math.min(190, slot * 0.56), h: 80 };
}

export const middleX = ({ x, w }: Rect): number => x + w / 2;
export const middleY = ({ y, h }: Rect): number => y + h / 2;
export const right = ({ x, w }: Rect): number => x + w;
export const bottom = ({ y, h }: Rect): number => y + h;

/** Near enough for the design system's font at 13 units. */
const SIGN_WIDTH = 6.7;

/** Words of a text in lines that a width holds. */
export function linesOf(text: string, width: number): string[] {
  const room = Math.floor(width / SIGN_WIDTH);
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
