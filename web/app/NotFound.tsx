import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

export function NotFound() {
  const t = useTexts(site);
  return (
    <Page title={t.notFoundTitle}>
      <p>{t.notFound}</p>
      <Link className="fr-btn" href="/">
        {t.backHome}
      </Link>
    </Page>
  );
}
