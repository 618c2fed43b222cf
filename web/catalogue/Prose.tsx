import type { Written } from '../../domain/written';
import { inLanguage } from '../../domain/written';
import { useLanguage } from '../i18n/language';

const ITEM = /^- /;

/** Paragraphs and lists of a sheet; what nobody has translated is marked as the French that it is. */
export function Prose({ of }: { of: Written }) {
  const { language } = useLanguage();
  const blocks = inLanguage(of, language)
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);
  return (
    <div {...(language === 'en' && of.en === null ? { lang: 'fr' } : {})}>
      {blocks.map((lines) => (
        <Block key={lines.join()} lines={lines} />
      ))}
    </div>
  );
}

function Block({ lines }: { lines: readonly string[] }) {
  if (!lines.every((line) => ITEM.test(line))) return <p className="g-text">{lines.join('\n')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.replace(ITEM, '')}</li>
      ))}
    </ul>
  );
}
