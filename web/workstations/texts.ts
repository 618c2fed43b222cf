import type { ConformityState, CriterionState } from '../api/resources';
import { texts } from '../i18n/language';

interface WorkstationTexts {
  states: Record<ConformityState, string>;
  criterion: Record<CriterionState, string>;
  which: string;
  whichHint: string;
  number: string;
  numberHint: string;
  byNumber: string;
  unknown: string;
  unknownHint: string;
  loading: string;
  checking: string;
  conforms: string;
  notKnown: string;
  notSure: string;
  failing: string;
  limited: string;
  limitedNow: string;
  notLimited: string;
  registered: string;
  why: string;
  how: string;
  askConformity: string;
  derogation(until: string): string;
}

export const workstationTexts = texts<WorkstationTexts>(
  {
    states: { conforming: 'Conforme', notConforming: 'Non conforme', unknown: 'Conformité inconnue' },
    criterion: { met: 'Satisfait', notMet: 'Non satisfait', unknown: 'Inconnu' },
    which: 'Quel poste est en panne ?',
    whichHint:
      'Son numéro figure sur l’étiquette d’inventaire ; il permet aussi de vous aider à distance, avec votre accord.',
    number: 'Numéro d’inventaire',
    numberHint: 'Par exemple PC-9010-101',
    byNumber: 'Un autre poste, par son numéro',
    unknown: 'Je ne sais pas',
    unknownHint: 'Votre demande est traitée tout de même ; le technicien vous aidera à identifier le poste.',
    loading: 'Lecture de vos postes…',
    checking: 'Vérification du poste…',
    conforms: 'Ce poste est conforme à la charte académique.',
    notKnown:
      'Ce numéro n’est pas dans l’inventaire de votre établissement. Vérifiez-le, ou continuez : votre demande est enregistrée dans tous les cas.',
    notSure: 'L’inventaire ne sait pas si ce poste est conforme à la charte. Votre demande est traitée normalement.',
    failing: 'Ce poste n’est pas conforme à la charte académique',
    limited:
      'Tant qu’il ne l’est pas, l’aide se limite à des conseils, sauf urgence ou dérogation accordée par un superviseur.',
    limitedNow:
      'L’aide se limite à des conseils tant que le poste n’est pas conforme : ni prise en main, ni rendez-vous, ni intervention.',
    notLimited: 'Rien n’est limité pour cette demande.',
    registered: 'Votre demande est enregistrée tout de même.',
    why: 'Pourquoi',
    how: 'Que faire',
    askConformity: 'Demander la mise en conformité de ce poste',
    derogation: (until) => `Dérogation accordée jusqu’au ${until} : l’aide complète est possible.`,
  },
  {
    states: { conforming: 'Conforms', notConforming: 'Does not conform', unknown: 'Conformity not known' },
    criterion: { met: 'Met', notMet: 'Not met', unknown: 'Not known' },
    which: 'Which workstation is at fault?',
    whichHint: 'Its number is on the inventory label; with it we can also help you remotely, if you consent.',
    number: 'Inventory number',
    numberHint: 'For instance PC-9010-101',
    byNumber: 'Another one, by its number',
    unknown: 'I do not know',
    unknownHint: 'Your request is handled all the same; the technician will help you find which one it is.',
    loading: 'Reading your workstations…',
    checking: 'Checking the workstation…',
    conforms: 'This workstation conforms to the academic charter.',
    notKnown:
      'This number is not in the inventory of your school. Check it, or go on: your request is registered in any case.',
    notSure:
      'The inventory does not know whether this workstation conforms to the charter. Your request is handled as usual.',
    failing: 'This workstation does not conform to the academic charter',
    limited: 'As long as it does not, help is advice alone, unless it is urgent or a supervisor grants a derogation.',
    limitedNow:
      'Help is advice alone as long as the workstation does not conform: no remote takeover, no appointment, no visit.',
    notLimited: 'Nothing is limited for this request.',
    registered: 'Your request is registered all the same.',
    why: 'Why',
    how: 'What to do',
    askConformity: 'Ask for this workstation to be made to conform',
    derogation: (until) => `Derogation granted until ${until}: full help is possible.`,
  },
);
