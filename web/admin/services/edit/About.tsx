import { AUDIENCE_GROUPS } from '../../../../domain/catalogue/audience';
import type { ServiceSheet } from '../../../../domain/catalogue/sheet';
import { catalogueTexts } from '../../../catalogue/texts';
import { useTexts } from '../../../i18n/language';
import { COMMITMENTS } from '../../../steering/figures';
import { figureTexts } from '../../../steering/figureTexts';
import { commaWords, toggled } from '../../../ui/chosen';
import { Checkbox, Input } from '../../../ui/dsfr';
import { useFaultAt } from './faults';
import { editTexts } from './texts';

export interface PartOfSheet {
  draft: ServiceSheet;
  change(changed: Partial<ServiceSheet>): void;
}

/** Whom it is for, what is promised of it and by which words it is found. */
export function About({ draft: { audience, commitments, keywords }, change }: PartOfSheet) {
  const t = useTexts(editTexts);
  const { group } = t;
  const { name } = useTexts(figureTexts);
  const catalogue = useTexts(catalogueTexts);
  const faultAt = useFaultAt();
  return (
    <>
      <Checkbox
        legend={t.audience}
        hintText={t.audienceHint}
        {...faultAt('/audience')}
        options={AUDIENCE_GROUPS.map((one) => ({
          label: group[one],
          nativeInputProps: {
            checked: audience.includes(one),
            onChange: () => change({ audience: toggled(audience, one) }),
          },
        }))}
      />
      <Checkbox
        legend={catalogue.commitments}
        hintText={catalogue.commitmentsHint}
        options={COMMITMENTS.map((one) => ({
          label: name[one],
          nativeInputProps: {
            checked: commitments.includes(one),
            onChange: () => change({ commitments: toggled(commitments, one) }),
          },
        }))}
      />
      <div className="g-written">
        {(['fr', 'en'] as const).map((language) => (
          <Input
            key={language}
            label={t.inLanguage[language](t.keywords)}
            hintText={t.keywordsHint}
            nativeInputProps={{
              lang: language,
              defaultValue: keywords[language].join(', '),
              maxLength: 1_000,
              autoComplete: 'off',
              onChange: ({ target }) => change({ keywords: { ...keywords, [language]: commaWords(target.value) } }),
            }}
          />
        ))}
      </div>
    </>
  );
}
