import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/language';
import { useUploads } from '../../ticket/files/useUploads';
import { Page } from '../../ui/Page';
import { Questions } from './Questions';
import { Receipt } from './Receipt';
import { Solved } from './Solved';
import { newTexts } from './texts';

/** The step, then the receipt, are in the address: back goes back one step, and a reload stays where one was. */
export function NewTicket() {
  const t = useTexts(newTexts);
  const [search, setSearch] = useSearchParams();
  const { uploads, send, retry } = useUploads();
  const opened = search.get('recue');
  if (search.has('resolu')) return <Solved />;
  return (
    <Page title={opened ? t.receipt.title : t.title} above={[]} place={`/demandes/nouvelle/${opened ? 'recue' : ''}`}>
      {opened ? (
        <Receipt number={opened} uploads={uploads} onRetry={(file) => void retry(opened, file)} />
      ) : (
        <Questions
          onOpened={(number, files) => {
            setSearch({ recue: number }, { replace: true });
            void send(number, files);
          }}
          onSolved={() => setSearch({ resolu: '' }, { replace: true })}
        />
      )}
    </Page>
  );
}
