/**
 * A telephone number in the one form that is compared: `+33144556677`, or the digits alone of an inside extension. French
 * numbers may be written as people and PBXs do: `01 44 55 66 77`, `0033 1…`, `+33 (0)1…`, `+33 01…`. Null for what is no
 * number.
 */
export function normalNumber(written: string): string | null {
  const bare = written.replace(/\(0\)/g, '').replace(/[\s.()/-]/g, '');
  const text = bare.replace(/(?<=^(?:\+|00)33)0(?=[1-9]\d{8}$)/, '');
  const [, abroad] = /^(?:\+|00)(\d*)$/.exec(text) ?? [];
  if (abroad !== undefined) return /^[1-9]\d{3,14}$/.test(abroad) ? `+${abroad}` : null;
  if (!/^\d{2,15}$/.test(text)) return null;
  if (/^0[1-9]\d{8}$/.test(text)) return `+33${text.slice(1)}`;
  return /^33[1-9]\d{8}$/.test(text) ? `+${text}` : text;
}
