import type { RequestForm } from '../../../domain/requestForm/form';

/** Nothing is required: a printer that burns is not a matter of forms. */
export const printerForm: RequestForm = {
  questions: [
    {
      id: 'trouble',
      kind: 'choice',
      label: { fr: 'Que se passe-t-il ?', en: 'What is the matter?' },
      required: false,
      options: [
        { value: 'nothing', label: { fr: 'Rien ne s’imprime', en: 'Nothing is printed' } },
        { value: 'bad', label: { fr: 'L’impression est mauvaise', en: 'The print is bad' } },
        { value: 'jam', label: { fr: 'Bourrage ou panne mécanique', en: 'Paper jam or mechanical fault' } },
        { value: 'install', label: { fr: 'Installer une imprimante', en: 'Install a printer' } },
      ],
    },
    {
      id: 'message',
      kind: 'text',
      label: { fr: 'Message affiché par l’appareil', en: 'Message that the device shows' },
      required: false,
      maxLength: 200,
      when: { question: 'trouble', is: ['nothing', 'bad', 'jam'] },
    },
    {
      id: 'isShared',
      kind: 'yesNo',
      label: { fr: 'L’appareil sert-il à plusieurs personnes ?', en: 'Do several people use the device?' },
      required: false,
      default: false,
    },
    {
      id: 'people',
      kind: 'number',
      label: { fr: 'Combien de personnes sont gênées ?', en: 'How many people are hindered?' },
      required: false,
      min: 2,
      max: 500,
      unit: { fr: 'personnes', en: 'people' },
      when: { question: 'isShared', is: [true] },
    },
  ],
};
