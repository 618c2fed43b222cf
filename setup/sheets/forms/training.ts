import type { RequestForm } from '../../../domain/requestForm/form';

export const trainingForm: RequestForm = {
  questions: [
    {
      id: 'subjects',
      kind: 'choices',
      label: { fr: 'Sur quoi porte la formation ?', en: 'What is the training about?' },
      required: true,
      options: [
        { value: 'ent', label: { fr: 'Espace numérique de travail', en: 'Digital workspace' } },
        { value: 'vie-scolaire', label: { fr: 'Notes et vie scolaire', en: 'Marks and school life' } },
        { value: 'tableau', label: { fr: 'Tableau ou écran interactif', en: 'Interactive board or screen' } },
        { value: 'bureautique', label: { fr: 'Bureautique et messagerie', en: 'Office tools and mail' } },
        { value: 'securite', label: { fr: 'Bonnes pratiques de sécurité', en: 'Good habits of security' } },
      ],
    },
    {
      id: 'people',
      kind: 'number',
      label: { fr: 'Pour combien de personnes ?', en: 'For how many people?' },
      required: true,
      min: 1,
      max: 200,
      unit: { fr: 'personnes', en: 'people' },
      default: 1,
    },
    {
      id: 'where',
      kind: 'choice',
      label: { fr: 'Où ?', en: 'Where?' },
      required: true,
      options: [
        { value: 'remote', label: { fr: 'À distance', en: 'Remotely' } },
        { value: 'here', label: { fr: 'Dans l’établissement', en: 'In the establishment' } },
      ],
      default: 'remote',
    },
    {
      id: 'room',
      kind: 'text',
      label: { fr: 'Dans quelle salle, avec quel matériel ?', en: 'In which room, with which equipment?' },
      required: true,
      maxLength: 200,
      when: { question: 'where', is: ['here'] },
    },
    {
      id: 'from',
      kind: 'date',
      label: { fr: 'À partir de quelle date ?', en: 'From which day on?' },
      required: false,
    },
    {
      id: 'wishes',
      kind: 'longText',
      label: { fr: 'Ce que vous souhaitez savoir faire', en: 'What you would like to be able to do' },
      required: false,
      maxLength: 2_000,
    },
  ],
};
