import { printerForm } from './forms/printer';
import { ON_MACHINE, sheetOf, WORKSTATION } from './sheet';

export const workstationSheets = {
  'poste-de-travail': sheetOf({
    definition: {
      fr: 'L’ordinateur fixe ou portable confié par l’académie, son système et ses logiciels.',
      en: 'The desktop or laptop computer that the academy lends, its system and its software.',
    },
    contents: {
      fr: '- Panne de matériel ou de système.\n- Installation ou mise à jour d’un logiciel autorisé.\n- Préparation, déplacement ou restitution d’un poste.',
      en: '- Faults of hardware or system.\n- Installation or update of permitted software.\n- Preparation, moving or return of a workstation.',
    },
    prerequisites: WORKSTATION,
    help: ON_MACHINE,
    result: {
      fr: 'Le poste fonctionne, ou un poste de remplacement est en place.',
      en: 'The workstation works, or another one is in its place.',
    },
    keywords: {
      fr: ['ordinateur', 'portable', 'PC', 'écran', 'clavier', 'logiciel', 'panne', 'lenteur'],
      en: ['computer', 'laptop', 'PC', 'screen', 'keyboard', 'software', 'slow'],
    },
  }),
  'mise-en-conformite': sheetOf({
    definition: {
      fr: 'La remise d’un poste à l’état que demande la charte académique.',
      en: 'Bringing a workstation to the state that the academic charter asks for.',
    },
    contents: {
      fr: '- Système maintenu, mises à jour, antivirus, image et domaine de l’académie.\n- Chiffrement d’un portable, retrait des droits d’administrateur.\n- Sauvegarde de vos documents avant toute réinstallation.',
      en: '- Supported system, updates, antivirus, image and domain of the academy.\n- Encryption of a laptop, removal of administrator rights.\n- Your documents are saved before anything is installed anew.',
    },
    help: ON_MACHINE,
    result: { fr: 'Le poste est conforme à la charte.', en: 'The workstation conforms to the charter.' },
    keywords: {
      fr: ['conformité', 'charte', 'mise à jour', 'antivirus', 'chiffrement', 'réinstallation'],
      en: ['conformity', 'charter', 'update', 'antivirus', 'encryption', 'reinstall'],
    },
  }),
  imprimante: sheetOf({
    definition: {
      fr: 'Les imprimantes et les copieurs raccordés au réseau ou à un poste.',
      en: 'Printers and copiers, on the network or on a workstation.',
    },
    contents: {
      fr: '- Panne, mauvaise impression, bourrage.\n- Installation d’une imprimante sur un poste.\n- Numérisation vers la messagerie.\n\nLe papier et l’encre restent à la charge de l’établissement.',
      en: '- Faults, bad prints, jams.\n- Installation of a printer on a workstation.\n- Scanning to mail.\n\nPaper and ink are for the establishment to buy.',
    },
    help: ON_MACHINE,
    result: { fr: 'L’impression est rétablie.', en: 'Printing works again.' },
    keywords: {
      fr: ['imprimante', 'copieur', 'photocopieuse', 'impression', 'scanner', 'numérisation', 'toner'],
      en: ['printer', 'copier', 'print', 'scanner', 'toner'],
    },
    form: printerForm,
  }),
  'tableau-interactif': sheetOf({
    definition: {
      fr: 'Les tableaux, écrans et vidéoprojecteurs interactifs des salles de classe.',
      en: 'The interactive boards, screens and projectors of classrooms.',
    },
    contents: {
      fr: '- Panne ou défaut d’image, de son ou de toucher.\n- Calibrage et mise à jour.\n- Raccordement d’un poste.',
      en: '- Faults of picture, sound or touch.\n- Calibration and update.\n- Connection of a workstation.',
    },
    prerequisites: WORKSTATION,
    help: ON_MACHINE,
    result: { fr: 'Le cours peut se tenir avec le tableau.', en: 'The lesson can be held with the board.' },
    keywords: {
      fr: ['tableau', 'TNI', 'TBI', 'écran', 'vidéoprojecteur', 'stylet', 'calibrage'],
      en: ['board', 'screen', 'projector', 'pen', 'calibration'],
    },
  }),
};
