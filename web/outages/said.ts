import { KIND_WORDS } from '../../domain/outage/shown';
import type { Written } from '../../domain/written';
import type { Language, Outage } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { outageTexts } from './texts';

/** What is said of an outage around its title: what it is, until when, and the latest news. */
export function useOutageWords() {
  const t = useTexts(outageTexts);
  const { language } = useLanguage();
  return (outage: Outage) => ({
    about: t.about(KIND_WORDS[outage.kind][language]),
    until: untilOf(outage, t, language),
    latest: latestOf(outage),
  });
}

function untilOf({ state, startAt, expectedEndAt }: Outage, t: (typeof outageTexts)['fr'], language: Language): string {
  if (state === 'overdue') return t.late;
  const end = expectedEndAt === null ? t.unknownEnd : t.expectedEnd(momentOf(expectedEndAt, language));
  return state === 'planned' ? `${t.begins(momentOf(startAt, language))} ${end}` : end;
}

const latestOf = ({ updates }: Outage): Written | null =>
  updates.findLast((update) => update.text !== null)?.text ?? null;
