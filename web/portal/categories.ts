import type { ServiceCategory } from '../../domain/catalogue/category';

export const CATEGORY_ICONS = {
  poste: 'fr-icon-computer-line',
  compte: 'fr-icon-account-circle-line',
  application: 'fr-icon-tablet-line',
  reseau: 'fr-icon-wifi-line',
  autre: 'fr-icon-question-line',
} as const satisfies Record<ServiceCategory, string>;
