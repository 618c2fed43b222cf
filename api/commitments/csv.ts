import { COMMITMENTS } from '../../domain/commitments/commitment';
import { DEFINITIONS } from '../../domain/commitments/definitions';
import { CASE_WORDS, EXCLUSION_WORDS, shownBeside, shownTarget, VERDICT_WORDS } from '../../domain/commitments/shown';
import { CSV_MARK, type CsvCell, csvLine } from '../../domain/csvOut';
import type { Language } from '../../domain/words';
import type { CommitmentCase, Figures } from '../../store/commitments/read';
import { isoOf } from '../schemas/common';

const HEADS = {
  fr: {
    figures: ['du', 'au (exclu)', 'engagement', 'numérateur', 'dénominateur', 'part (%)', 'objectif', 'verdict'],
    more: ['cas provisoires', 'cas exclus', 'données manquantes'],
    beside: ['autre forme', 'numérateur', 'dénominateur', 'part (%)'],
    cases: ['type', 'identifiant', 'instant (UTC)', 'verdict', 'motif d’exclusion', 'provisoire', 'mesure (s)'],
    kind: { call: 'appel', ticket: 'ticket' },
    yes: 'oui',
  },
  en: {
    figures: ['from', 'to (exclusive)', 'commitment', 'numerator', 'denominator', 'share (%)', 'target', 'verdict'],
    more: ['provisional cases', 'excluded cases', 'missing data'],
    beside: ['beside', 'numerator', 'denominator', 'share (%)'],
    cases: ['kind', 'id', 'instant (UTC)', 'verdict', 'why excluded', 'provisional', 'measure (s)'],
    kind: { call: 'call', ticket: 'ticket' },
    yes: 'yes',
  },
};

const decimal = (value: number, digits: number, language: Language): string => {
  const text = value.toFixed(digits);
  return language === 'fr' ? text.replace('.', ',') : text;
};

const percent = (share: number | null, language: Language): CsvCell =>
  share === null ? null : decimal(share * 100, 2, language);

/** The figures of each period in both forms, one commitment a row. */
export function figuresCsv({ periods }: Figures, shortAbandonSeconds: number, language: Language): string {
  const { figures, more, beside: other, yes } = HEADS[language];
  const rows = periods.flatMap(({ from, to, ...each }) =>
    COMMITMENTS.map((name): CsvCell[] => {
      const { numerator, denominator, share, target, verdict, provisional, excluded, hasGap, beside } = each[name];
      return [
        from,
        to,
        DEFINITIONS[name].title[language],
        numerator,
        denominator,
        percent(share, language),
        shownTarget(target, language),
        VERDICT_WORDS[verdict][language],
        provisional,
        excluded.reduce((sum, { count }) => sum + count, 0),
        hasGap ? yes : null,
        ...(beside
          ? [
              shownBeside(beside.name, shortAbandonSeconds, language),
              beside.numerator,
              beside.denominator,
              percent(beside.share, language),
            ]
          : [null, null, null, null]),
      ];
    }),
  );
  return [CSV_MARK, ...[[...figures, ...more, ...other], ...rows].map(csvLine)].join('');
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
