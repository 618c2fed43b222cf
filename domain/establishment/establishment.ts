export const ESTABLISHMENT_TYPES = ['ecole', 'college', 'lycee', 'cio', 'inspection', 'rectorat'] as const;
export type EstablishmentType = (typeof ESTABLISHMENT_TYPES)[number];

/** What the desk knows of a school or an office, by its UAI code. */
export interface EstablishmentFacts {
  uai: string;
  name: string;
  type: EstablishmentType;
  /** A collège or lycée with a legal personality of its own: remote takeover is offered to it. */
  eple: boolean;
  address: { street: string; postcode: string; city: string };
  active: boolean;
}

export const isEstablishmentType = (type: string): type is EstablishmentType =>
  ESTABLISHMENT_TYPES.some((known) => known === type);

export const isEpleByType = (type: EstablishmentType): boolean => type === 'college' || type === 'lycee';
