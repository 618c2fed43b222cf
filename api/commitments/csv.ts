import { COMMITMENTS } from '../../domain/commitments/commitment';
import { DEFINITIONS } from '../../domain/commitments/definitions';
import { CASE_WORDS, EXCLUSION_WORDS, shownTarget, VERDICT_WORDS } from '../../domain/commitments/shown';
import { CSV_MARK, type CsvCell, csvLine } from '../../domain/csvOut';
import type { Language } from '../../domain/words';
import type { CommitmentCase, Figures } from '../../store/commitments/read';
import { isoOf } from '../schemas/common';

const HEADS = {
  fr: {
    figures: ['du', 'au (exclu)', 'engagement', 'numérateur', 'dénominateur', 'part (%)', 'objectif', 'verdict'],
    more: ['cas provisoires', 'cas exclus', 'données manquantes'],
    cases: ['type', 'identifiant', 'instant (UTC)', 'verdict', 'motif d’exclusion', 'provisoire', 'mesure (s)'],
    kind: { call: 'appel', ticket: 'ticket' },
    yes: 'oui',
  },
  en: {
    figures: ['from', 'to (exclusive)', 'commitment', 'numerator', 'denominator', 'share (%)', 'target', 'verdict'],
    more: ['provisional cases', 'excluded cases', 'missing data'],
    cases: ['kind', 'id', 'instant (UTC)', 'verdict', 'why excluded', 'provisional', 'measure (s)'],
    kind: { call: 'call', ticket: 'ticket' },
    yes: 'yes',
  },
};

const decimal = (value: number, digits: number, language: Language): string => {
  const text = value.toFixed(digits);
  return language === 'fr' ? text.replace('.', ',') : text;
};

/** The figures of each period, one commitment a row. */
export function figuresCsv({ periods }: Figures, language: Language): string {
  const { figures, more, yes } = HEADS[language];
  const rows = periods.flatMap(({ from, to, ...each }) =>
    COMMITMENTS.map((name): CsvCell[] => {
      const { numerator, denominator, share, target, verdict, provisional, excluded, hasGap } = each[name];
      return [
        from,
        to,
        DEFINITIONS[name].title[language],
        numerator,
        denominator,
        share === null ? null : decimal(share * 100, 2, language),
        shownTarget(target, language),
        VERDICT_WORDS[verdict][language],
        provisional,
        excluded.reduce((sum, { count }) => sum + count, 0),
        hasGap ? yes : null,
      ];
    }),
  );
  return [CSV_MARK, ...[[...figures, ...more], ...rows].map(csvLine)].join('');
}

/** What a figure is made of, as it is read. */
export async function* casesCsv(cases: AsyncIterable<CommitmentCase>, language: Language): AsyncGenerator<string> {
  const { cases: head, kind, yes } = HEADS[language];
  yield CSV_MARK + csvLine(head);
  for await (const it of cases) {
    yield csvLine([
      kind[it.kind],
      it.id,
      isoOf(it.at),
      CASE_WORDS[it.verdict][language],
      it.reason === null ? null : EXCLUSION_WORDS[it.reason][language],
      it.isProvisional ? yes : null,
      it.measureMs === null ? null : decimal(it.measureMs / 1000, 3, language),
    ]);
  }
}
