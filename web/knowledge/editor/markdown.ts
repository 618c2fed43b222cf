/** What is chosen of a text that is being written. */
interface Selection {
  text: string;
  from: number;
  to: number;
}

export const MARKS = ['bold', 'italic', 'heading', 'list', 'steps', 'link'] as const;
export type Mark = (typeof MARKS)[number];

/** The text with the chosen part marked, and what is chosen then: the part itself, ready to be written over. */
export function marked({ text, from, to }: Selection, mark: Mark, placeholder: string): Selection {
  const chosen = text.slice(from, to) || placeholder;
  switch (mark) {
    case 'bold':
      return around({ text, from, to }, '**', chosen, '**');
    case 'italic':
      return around({ text, from, to }, '*', chosen, '*');
    case 'link':
      return around({ text, from, to }, '[', chosen, '](https://)');
    case 'heading':
      return byLine({ text, from, to }, chosen, () => '## ');
    case 'list':
      return byLine({ text, from, to }, chosen, () => '- ');
    case 'steps':
      return byLine({ text, from, to }, chosen, (index) => `${index + 1}. `);
  }
}

/** A piece on lines of its own, where the writer is. */
export const inserted = ({ text, from, to }: Selection, piece: string): Selection =>
  around({ text, from, to }, before(text, from), piece, text.slice(to).startsWith('\n') ? '\n' : '\n\n');

function around({ text, from, to }: Selection, opening: string, chosen: string, closing: string): Selection {
  const start = from + opening.length;
  return {
    text: `${text.slice(0, from)}${opening}${chosen}${closing}${text.slice(to)}`,
    from: start,
    to: start + chosen.length,
  };
}

function byLine({ text, from, to }: Selection, chosen: string, prefix: (index: number) => string): Selection {
  const lines = chosen.split('\n').map((line, index) => prefix(index) + line);
  return around({ text, from, to }, before(text, from), lines.join('\n'), '');
}

/** A block begins after a blank line, or Markdown takes it for more of the paragraph. */
function before(text: string, from: number): string {
  const written = text.slice(0, from);
  if (written === '' || written.endsWith('\n\n')) return '';
  return written.endsWith('\n') ? '\n' : '\n\n';
}
