import { useParams, useSearchParams } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { Budgets } from './Budgets';
import { Delays } from './Delays';
import { usePolicy, usePolicyVersions } from './data';
import { EscalationPath } from './diagram/EscalationPath';
import { Matrix } from './Matrix';
import { OtherRules } from './OtherRules';
import { Routing } from './Routing';
import { PolicyReading } from './reading';
import { Thresholds } from './Thresholds';
import { VersionChoice } from './VersionChoice';

/** One version of a policy: its path drawn first, then all its numbers. */
export function PolicyPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { language } = useLanguage();
  const reading = usePolicy(id, search.get('version') ?? undefined);
  const versions = usePolicyVersions();
  const published = reading.data;
  return (
    <AdminPage
      section="policies"
      title={published?.title[language] ?? id}
      wide
      beside={published && <VersionChoice shown={published} all={versions.data ?? []} />}
    >
      <Loaded of={reading} lines={12}>
        {({ policy }) => (
          <PolicyReading policy={policy}>
            <EscalationPath />
            <div className="g-columns">
              <Matrix />
              <Routing />
            </div>
            <Budgets />
            <Thresholds />
            <Delays />
            <OtherRules />
          </PolicyReading>
        )}
      </Loaded>
    </AdminPage>
  );
}
