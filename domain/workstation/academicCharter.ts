import type { Charter, Criterion } from './charter';

type Said = readonly [name: string, why: string, howToConform: string];

const criterion = (id: string, fr: Said, en: Said): Criterion => ({
  id,
  name: { fr: fr[0], en: en[0] },
  why: { fr: fr[1], en: en[1] },
  howToConform: { fr: fr[2], en: en[2] },
});

/** The charter to begin with, in our words; the academy publishes its own as the next version. */
export const academicCharter: Charter = {
  id: 'poste-academique',
  version: 1,
  title: { fr: 'Charte du poste de travail académique', en: 'Charter of the academic workstation' },
  validDays: 90,
  criteria: [
    criterion(
      'inventoried',
      [
        'Poste inventorié',
        'Un poste qui n’appartient pas à l’académie ou à l’établissement ne peut pas être pris en charge.',
        'Vérifiez l’étiquette d’inventaire et signalez tout changement de salle ou d’utilisateur au référent numérique de votre établissement.',
      ],
      [
        'Inventoried workstation',
        'A machine that belongs neither to the academy nor to the school cannot be taken care of.',
        'Check the inventory label, and tell the IT referent of your school about any change of room or user.',
      ],
    ),
    criterion(
      'supported-system',
      [
        'Système d’exploitation maintenu',
        'Un système que son éditeur ne corrige plus met en danger tout le réseau.',
        'Demandez la mise en conformité du poste : le système y est remplacé par une version maintenue, après sauvegarde de vos documents.',
      ],
      [
        'Supported operating system',
        'A system that its maker no longer corrects endangers the whole network.',
        'Ask for the workstation to be made to conform: the system is replaced by a supported version, after your documents are saved.',
      ],
    ),
    criterion(
      'updates',
      [
        'Mises à jour installées',
        'Les failles connues sont corrigées par les mises à jour du mois.',
        'Enregistrez vos documents, ouvrez « Windows Update » dans les paramètres, installez ce qui est proposé, puis redémarrez le poste.',
      ],
      [
        'Updates installed',
        'Known weaknesses are corrected by the updates of the month.',
        'Save your documents, open “Windows Update” in the settings, install what is offered, then restart the workstation.',
      ],
    ),
    criterion(
      'antivirus',
      [
        'Antivirus actif et à jour',
        'Sans lui, un seul fichier infecté se répand à tout l’établissement.',
        'Ouvrez « Sécurité Windows » : la protection doit être activée et à jour. Si elle est grisée ou absente, demandez la mise en conformité.',
      ],
      [
        'Antivirus active and up to date',
        'Without it, one infected file spreads over the whole school.',
        'Open “Windows Security”: protection must be on and up to date. If it is greyed out or missing, ask for the workstation to be made to conform.',
      ],
    ),
    criterion(
      'academic-image',
      [
        'Image et domaine de l’académie',
        'Un poste hors du domaine ne reçoit ni les réglages ni les outils de l’assistance.',
        'Demandez la mise en conformité : le poste est réinstallé avec l’image de l’académie et rattaché au domaine.',
      ],
      [
        'The academy’s image and domain',
        'A machine outside the domain gets neither the settings nor the tools of the desk.',
        'Ask for the workstation to be made to conform: it is installed anew with the academy’s image and joined to the domain.',
      ],
    ),
    criterion(
      'encrypted-disk',
      [
        'Disque chiffré, pour un portable',
        'Un portable perdu ou volé ne doit livrer les données de personne.',
        'Branchez le portable au secteur et au réseau de l’établissement : le chiffrement démarre seul. Sinon, demandez la mise en conformité.',
      ],
      [
        'Encrypted disk, on a laptop',
        'A laptop that is lost or stolen must give away nobody’s data.',
        'Plug the laptop into the mains and the school’s network: encryption starts by itself. If not, ask for the workstation to be made to conform.',
      ],
    ),
    criterion(
      'supported-hardware',
      [
        'Matériel de moins de sept ans',
        'Au-delà, ni les pièces ni le système ne sont plus maintenus.',
        'Demandez le remplacement du poste à votre établissement, ou sa mise en conformité si une pièce suffit.',
      ],
      [
        'Hardware less than seven years old',
        'Beyond that neither parts nor the system are maintained.',
        'Ask your school to replace the machine, or for it to be made to conform if a part is enough.',
      ],
    ),
    criterion(
      'no-local-administrator',
      [
        'Pas de droits d’administrateur local',
        'Un compte qui peut tout installer ouvre le poste à tout ce qui l’infecte.',
        'Utilisez votre compte académique ; un logiciel nécessaire s’installe sur demande au guichet. Demandez la mise en conformité pour rendre les droits.',
      ],
      [
        'No local administrator',
        'An account that may install anything opens the machine to whatever infects it.',
        'Work with your academic account; software that you need is installed on request. Ask for the workstation to be made to conform to give the rights back.',
      ],
    ),
  ],
};
