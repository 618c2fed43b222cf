import { isEpleByType } from '../../domain/establishment/establishment';
import type { Establishment } from '../../store/models/establishments';

/** Invented, with codes that are valid and belong to nobody we know of. */
const ROWS: [uai: string, type: Establishment['type'], name: string, street: string, postcode: string][] = [
  ['0759001B', 'rectorat', 'Rectorat de Paris', '12 boulevard d’Indochine', '75019'],
  ['0759002C', 'inspection', 'Inspection académique du premier degré', '47 rue des Écoles', '75005'],
  ['0759003D', 'cio', 'CIO Paris Nord', '22 rue des Haies', '75020'],
  ['0759004E', 'cio', 'CIO Paris Sud', '9 rue de la Glacière', '75013'],
  ['0759010L', 'college', 'Collège Marguerite-Duval', '18 rue du Faubourg-du-Temple', '75011'],
  ['0759011M', 'college', 'Collège Jean-Bonnefoy', '5 rue de la Goutte-d’Or', '75018'],
  ['0759012N', 'college', 'Collège des Trois-Frères', '31 rue Championnet', '75018'],
  ['0759013P', 'college', 'Collège Simone-Laurens', '64 avenue de Saint-Ouen', '75017'],
  ['0759014R', 'college', 'Collège Paul-Verdier', '40 rue de Tolbiac', '75013'],
  ['0759015S', 'college', 'Collège Alice-Renaudot', '7 rue Lecourbe', '75015'],
  ['0759016T', 'college', 'Collège de la Butte-aux-Cailles', '2 rue Vandrezanne', '75013'],
  ['0759020X', 'lycee', 'Lycée Émilie-Fontanel', '11 rue de Charonne', '75011'],
  ['0759021Y', 'lycee', 'Lycée Henri-Castaing', '90 boulevard Berthier', '75017'],
  ['0759022Z', 'lycee', 'Lycée Gustave-Maillard', '25 avenue de Choisy', '75013'],
  ['0759023A', 'lycee', 'Lycée professionnel Camille-Aubry', '14 rue de l’Ourcq', '75019'],
  ['0759024B', 'lycee', 'Lycée hôtelier des Batignolles', '3 rue Brochant', '75017'],
  ['0759030H', 'ecole', 'École élémentaire Pelleport', '166 rue Pelleport', '75020'],
  ['0759031J', 'ecole', 'École élémentaire des Épinettes', '8 rue des Épinettes', '75017'],
  ['0759032K', 'ecole', 'École maternelle du Square-Carpeaux', '1 rue Carpeaux', '75018'],
  ['0759033L', 'ecole', 'École primaire de la Plaine-Saint-Jacques', '19 rue de la Tombe-Issoire', '75014'],
  ['0759034M', 'ecole', 'École élémentaire Croix-Nivert', '120 rue de la Croix-Nivert', '75015'],
];

export const establishments: Establishment[] = ROWS.map(([_id, type, name, street, postcode]) => ({
  _id,
  name,
  type,
  eple: isEpleByType(type),
  address: { street, postcode, city: 'Paris' },
  active: true,
}));
