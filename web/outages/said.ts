import { inLanguage } from '../../domain/written';
import type { Language, Outage } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { outageTexts } from './texts';

/** What is said of an outage in two lines: what it is, and until when. */
export function useOutageWords() {
  const t = useTexts(outageTexts);
  const { language } = useLanguage();
  return (outage: Outage) => ({
    title: t.about(t.kinds[outage.kind], inLanguage(outage.title, language)),
    until: untilOf(outage, t, language),
    latest: latestOf(outage, language),
  });
}

function untilOf({ state, startAt, expectedEndAt }: Outage, t: (typeof outageTexts)['fr'], language: Language): string {
  if (state === 'overdue') return t.late;
  const end = expectedEndAt === null ? t.unknownEnd : t.expectedEnd(momentOf(expectedEndAt, language));
  return state === 'planned' ? `${t.begins(momentOf(startAt, language))} ${end}` : end;
}

function latestOf({ updates }: Outage, language: Language): string | null {
  const text = updates.findLast((update) => update.text !== null)?.text;
  return text ? inLanguage(text, language) : null;
}
