import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { newTexts } from './texts';

/** Instead of a receipt: an article has answered. */
export function Solved() {
  const t = useTexts(newTexts).suggestions;
  return (
    <Page title={t.thanksTitle} above={[]} place="/demandes/nouvelle/resolu">
      <p>{t.thanks}</p>
      <div className="g-row">
        <Link className="fr-btn" href="/">
          {t.home}
        </Link>
        <Link className="fr-btn fr-btn--secondary" href="/demandes/nouvelle">
          {t.another}
        </Link>
      </div>
    </Page>
  );
}
