/** Markup that is safe to send as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | readonly Html[];

/** A template whose values are escaped unless they are `Html`: nothing a person wrote ever becomes markup. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(
    strings.map((text, index) => text + (index < parts.length ? written(parts[index] ?? '') : '')).join(''),
  );
}

export const nothing = new Html('');

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((item: Html) => item.text).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Paragraphs where the writer left a blank line, breaks where they began a new one. */
export const prose = (text: string): Html[] =>
  text.split(/\n{2,}/).map((paragraph) => html`<p class="prose">${paragraph}</p>`);
