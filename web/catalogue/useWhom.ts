import type { AudienceGroup } from '../../domain/catalogue/audience';
import { useTexts } from '../i18n/language';
import { catalogueTexts } from './texts';

/** « aux personnels des écoles et aux référents numériques des établissements » */
export function useWhom(): (audience: readonly AudienceGroup[]) => string {
  const { or, whom } = useTexts(catalogueTexts);
  return (audience) => or(audience.map((group) => whom[group]));
}
