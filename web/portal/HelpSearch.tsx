import { useTexts } from '../i18n/language';
import { Button, Input } from '../ui/dsfr';
import { portalTexts } from './texts';

/** Before one asks: the help may have the answer. It leads to the help's own page. */
export function HelpSearch() {
  const t = useTexts(portalTexts).home;
  return (
    <search className="fr-mt-4w">
      <form action="/aide/recherche" className="g-help">
        <Input
          label={t.help}
          hintText={t.helpHint}
          nativeInputProps={{ type: 'search', name: 'q', required: true, maxLength: 200 }}
        />
        <Button type="submit" priority="secondary" iconId="fr-icon-search-line">
          {t.helpSearch}
        </Button>
      </form>
    </search>
  );
}
