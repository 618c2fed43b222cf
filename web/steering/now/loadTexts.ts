import { texts } from '../../i18n/language';

const s = (n: number): string => (n > 1 ? 's' : '');

export const loadTexts = texts(
  {
    byGroup: 'Charge par équipe',
    byPerson: 'Charge par personne',
    group: 'Équipe',
    person: 'Personne',
    open: 'Ouverts',
    late: 'En retard',
    unassigned: 'Non affectés',
    groupSummary: (name: string, open: number, unassigned: number) =>
      `La plus chargée : ${name}, ${open} dossier${s(open)} ouvert${s(open)}. ${
        unassigned === 0 ? 'Tous ont quelqu’un.' : `En tout, ${unassigned} sans personne.`
      }`,
    personSummary: (people: number, late: number) =>
      `${people} personne${s(people)} avec des dossiers ouverts, ${late === 0 ? 'aucune en retard' : `dont ${late} en retard`}.`,
    showAll: (n: number) => `Afficher les ${n} personnes`,
    nothing: 'Aucun dossier n’est ouvert.',
    nobody: 'Aucun dossier ouvert n’est affecté à une personne.',
  },
  {
    byGroup: 'Load by team',
    byPerson: 'Load by person',
    group: 'Team',
    person: 'Person',
    open: 'Open',
    late: 'Late',
    unassigned: 'Unassigned',
    groupSummary: (name, open, unassigned) =>
      `The busiest: ${name}, ${open} open ticket${s(open)}. ${
        unassigned === 0 ? 'All have somebody.' : `${unassigned} in all with nobody.`
      }`,
    personSummary: (people, late) =>
      `${people} ${people > 1 ? 'people' : 'person'} with open tickets, ${late === 0 ? 'none of them late' : `${late} of them late`}.`,
    showAll: (n) => `Show all ${n} people`,
    nothing: 'No ticket is open.',
    nobody: 'No open ticket is assigned to a person.',
  },
);
