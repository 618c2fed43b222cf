import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../api/client';
import { useLanguage, useTexts } from '../i18n/language';
import { Skeleton } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { steeringTexts } from './texts';

/** Where the mail of the month leads: by way of this page, whoever has no session yet is asked to sign in. */
export function Report() {
  const t = useTexts(steeringTexts);
  const { language } = useLanguage();
  const month = useSearchParams()[0].get('month') ?? '';
  useEffect(() => window.location.replace(addressOf('/commitments/report', { month, language })), [month, language]);
  return (
    <Page title={t.report}>
      <Skeleton lines={5} />
    </Page>
  );
}
