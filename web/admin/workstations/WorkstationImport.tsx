import { useTexts } from '../../i18n/language';
import { useCharter } from '../../workstations/data';
import { ImportList } from '../imports/ImportList';
import { JUDGED } from './judged';
import { inventoryTexts } from './texts';

export function WorkstationImport() {
  const t = useTexts(inventoryTexts);
  const ids = useCharter().data?.charter.criteria.map(({ id }) => id) ?? [];
  return (
    <ImportList section="workstations" path="/workstations" words={t} changes={JUDGED}>
      <p>
        {t.columns} {ids.join(', ')}.
      </p>
    </ImportList>
  );
}
