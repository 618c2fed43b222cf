import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/language';
import { Alert } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { Page } from '../../ui/Page';
import { ComplaintForm } from './ComplaintForm';
import { complaintTexts } from './texts';

/** The receipt is in the address, as that of any other request. */
export function Complaint() {
  const t = useTexts(complaintTexts);
  const [search, setSearch] = useSearchParams();
  const received = search.get('recue');
  const about = search.get('ticket') ?? '';
  return (
    <Page title={received ? t.received : t.title} above={[]} place={`/reclamation/${received ? 'recue' : ''}`}>
      {received ? (
        <Receipt number={received} />
      ) : (
        <ComplaintForm key={about} about={about} onSent={(recue) => setSearch({ recue }, { replace: true })} />
      )}
    </Page>
  );
}

function Receipt({ number }: { number: string }) {
  const t = useTexts(complaintTexts);
  return (
    <div className="g-stack g-narrow">
      <Alert severity="success" as="h2" title={t.number(number)} description={t.keep} />
      <div>
        <Link className="fr-btn" href={`/demandes/${number}`}>
          {t.follow}
        </Link>
      </div>
    </div>
  );
}
