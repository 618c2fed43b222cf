import type { Service } from '../api/resources';

export type Category = Service['category'];

/** In the order in which they are asked about, each with its icon. */
export const CATEGORY_ICONS = {
  poste: 'fr-icon-computer-line',
  compte: 'fr-icon-account-circle-line',
  application: 'fr-icon-tablet-line',
  reseau: 'fr-icon-wifi-line',
  autre: 'fr-icon-question-line',
} as const satisfies Record<Category, string>;

export const CATEGORIES = Object.keys(CATEGORY_ICONS) as Category[];
