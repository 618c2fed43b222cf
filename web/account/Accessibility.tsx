import type { ReactNode } from 'react';
import { texts, useTexts } from '../i18n/language';
import { Page } from '../ui/Page';

const statement = texts(
  {
    title: 'Déclaration d’accessibilité',
    parts: [
      [
        '',
        'La direction des systèmes d’information s’engage à rendre son service d’assistance accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique aux pages de l’assistance informatique.',
      ],
      [
        'État de conformité',
        'L’assistance informatique est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1 : aucun audit de conformité n’a encore été réalisé.',
      ],
      [
        'Contenus non accessibles',
        'En l’absence d’audit, nous ne pouvons pas dresser la liste des contenus qui ne le sont pas. Les pages sont vérifiées par des tests automatiques, qui ne remplacent pas un audit.',
      ],
      [
        'Retour d’information et contact',
        'Si vous n’arrivez pas à accéder à un contenu ou à un service, vous pouvez nous le signaler par une demande (« Autre »), par téléphone ou par courriel au guichet, pour être orienté vers une solution accessible ou obtenir le contenu sous une autre forme.',
      ],
      [
        'Voies de recours',
        'Si vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par son formulaire en ligne (formulaire.defenseurdesdroits.fr), en contactant son délégué dans votre région, par téléphone au 09 69 39 00 00, ou par courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
      ],
    ] as readonly (readonly [string, ReactNode])[],
  },
  {
    title: 'Accessibility statement',
    parts: [
      [
        '',
        'The department of information systems undertakes to make its help desk accessible, in accordance with article 47 of the French act no. 2005-102 of 11 February 2005. This statement applies to the pages of the IT help desk.',
      ],
      [
        'Compliance status',
        'The IT help desk is not compliant with the French accessibility reference (RGAA), version 4.1: no audit has been made yet.',
      ],
      [
        'Content that is not accessible',
        'Without an audit we cannot list what is not accessible. The pages are checked by automatic tests, which do not replace an audit.',
      ],
      [
        'Feedback and contact',
        'If you cannot reach some content or service, tell us by a request (“Something else”), by phone or by mail to the desk, to be directed to an accessible solution or to get the content in another form.',
      ],
      [
        'Appeal',
        <>
          If you reported a fault of accessibility that keeps you from some content or service and got no satisfactory
          answer, you may turn to the <span lang="fr">Défenseur des droits</span>: by the form on
          formulaire.defenseurdesdroits.fr, through the delegate of your region, by phone on 09 69 39 00 00, or by post,
          free of charge: <span lang="fr">Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07</span>.
        </>,
      ],
    ],
  },
);

/** As French law words it; it says « non conforme » until an audit says otherwise. */
export function Accessibility() {
  const t = useTexts(statement);
  return (
    <Page title={t.title} above={[]}>
      <div className="g-narrow">
        {t.parts.map(([title, text]) => (
          <section key={title}>
            {title && <h2 className="fr-h5">{title}</h2>}
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
