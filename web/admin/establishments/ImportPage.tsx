import { useTexts } from '../../i18n/language';
import { ImportList } from '../imports/ImportList';
import { establishmentTexts } from './texts';

export function ImportPage() {
  const t = useTexts(establishmentTexts);
  return (
    <ImportList section="establishments" path="/establishments" words={t} changes={CHANGES}>
      <p>
        {t.columns} {t.typesAllowed}
      </p>
    </ImportList>
  );
}

const CHANGES = [['admin', '/establishments']] as const;
