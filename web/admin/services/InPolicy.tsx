import { useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { SECTIONS } from '../sections';
import { serviceTexts } from './texts';

/** Where the team and the delays of a service are settled (docs/adr/0017-a-service-s-numbers-live-in-the-policy.md). */
export function InPolicy() {
  const t = useTexts(serviceTexts);
  return (
    <p>
      {t.policy} <Link href={SECTIONS.policies}>{t.openPolicies}</Link>
    </p>
  );
}
