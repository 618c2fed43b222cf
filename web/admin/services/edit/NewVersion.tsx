import { useParams } from 'react-router';
import { useService } from '../../../catalogue/data';
import { useLanguage, useTexts } from '../../../i18n/language';
import { Loaded } from '../../../ui/Loaded';
import { AdminPage } from '../../AdminPage';
import { serviceTexts } from '../texts';
import { SheetEditor } from './SheetEditor';

/** The version after the one in force, begun from it. */
export function NewVersion() {
  const { id = '' } = useParams();
  const t = useTexts(serviceTexts);
  const { language } = useLanguage();
  const reading = useService(id);
  return (
    <AdminPage section="services" title={t.newVersionOf(reading.data?.name[language] ?? id)}>
      <Loaded of={reading} lines={12}>
        {(service) => <SheetEditor service={service} />}
      </Loaded>
    </AdminPage>
  );
}
