import { createHash } from 'node:crypto';
import type { Role } from '../../domain/words';
import type { Account } from '../../store/models/accounts';

/** Invented people. The first ones are those of the documentation and the demonstration. */
const ROWS: [login: string, given: string, family: string, role: Role, establishment: string][] = [
  ['c.martin', 'Claire', 'Martin', 'requester', '0759010L'],
  ['p.durand', 'Philippe', 'Durand', 'referent', '0759010L'],
  ['l.bernard', 'Lucas', 'Bernard', 'technician', '0759001B'],
  ['s.petit', 'Sophie', 'Petit', 'technician', '0759001B'],
  ['e.moreau', 'Élodie', 'Moreau', 'expert', '0759001B'],
  ['f.garcia', 'Fernando', 'Garcia', 'field', '0759001B'],
  ['v.rousseau', 'Valérie', 'Rousseau', 'supervisor', '0759001B'],
  ['a.auditeur', 'Alain', 'Auditeur', 'auditor', '0759001B'],
  ['admin', 'Agathe', 'Delmas', 'admin', '0759001B'],
  ['api-ent', 'ENT', 'Paris', 'integrator', '0759001B'],
  ['j.smith', 'Jane', 'Smith', 'requester', '0759020X'],
  ['m.lefevre', 'Mathilde', 'Lefèvre', 'technician', '0759001B'],
  ['t.nguyen', 'Thierry', 'Nguyen', 'technician', '0759001B'],
  ['n.benali', 'Nadia', 'Benali', 'technician', '0759001B'],
  ['o.girard', 'Olivier', 'Girard', 'technician', '0759001B'],
  ['k.oconnor', 'Kevin', 'O’Connor', 'technician', '0759001B'],
  ['a.diallo', 'Aminata', 'Diallo', 'technician', '0759001B'],
  ['h.mercier', 'Hugo', 'Mercier', 'expert', '0759001B'],
  ['b.fournier', 'Béatrice', 'Fournier', 'expert', '0759001B'],
  ['r.kowalski', 'Romain', 'Kowalski', 'expert', '0759001B'],
  ['i.chevalier', 'Inès', 'Chevalier', 'expert', '0759001B'],
  ['g.lambert', 'Guillaume', 'Lambert', 'expert', '0759001B'],
  ['y.haddad', 'Yasmine', 'Haddad', 'expert', '0759001B'],
  ['d.roche', 'Damien', 'Roche', 'expert', '0759001B'],
  ['c.picard', 'Corentin', 'Picard', 'field', '0759001B'],
  ['z.traore', 'Zoé', 'Traoré', 'field', '0759001B'],
  ['x.blanchard', 'Xavier', 'Blanchard', 'field', '0759001B'],
  ['l.dasilva', 'Laura', 'da Silva', 'field', '0759001B'],
  ['j.meunier', 'Julien', 'Meunier', 'field', '0759001B'],
  ['m.vasseur', 'Marc', 'Vasseur', 'supervisor', '0759001B'],
  ['i.perrin', 'Isabelle', 'Perrin', 'referent', '0759012N'],
  ['f.leroux', 'Frédéric', 'Leroux', 'referent', '0759020X'],
  ['s.colin', 'Sandrine', 'Colin', 'referent', '0759021Y'],
  ['w.marchand', 'William', 'Marchand', 'referent', '0759023A'],
  ['a.barbier', 'Anne', 'Barbier', 'referent', '0759030H'],
  ['e.roy', 'Émile', 'Roy', 'requester', '0759010L'],
  ['n.lemaire', 'Noémie', 'Lemaire', 'requester', '0759010L'],
  ['t.dupuis', 'Thomas', 'Dupuis', 'requester', '0759011M'],
  ['r.amrani', 'Rachid', 'Amrani', 'requester', '0759011M'],
  ['c.guerin', 'Cécile', 'Guérin', 'requester', '0759012N'],
  ['v.boyer', 'Vincent', 'Boyer', 'requester', '0759013P'],
  ['p.gauthier', 'Pauline', 'Gauthier', 'requester', '0759013P'],
  ['l.pereira', 'Luis', 'Pereira', 'requester', '0759014R'],
  ['m.renard', 'Manon', 'Renard', 'requester', '0759015S'],
  ['a.charpentier', 'Adrien', 'Charpentier', 'requester', '0759016T'],
  ['s.cohen', 'Sarah', 'Cohen', 'requester', '0759020X'],
  ['d.lecomte', 'Denis', 'Lecomte', 'requester', '0759020X'],
  ['m.walker', 'Michael', 'Walker', 'requester', '0759021Y'],
  ['f.aubert', 'Florence', 'Aubert', 'requester', '0759021Y'],
  ['g.masson', 'Gaëlle', 'Masson', 'requester', '0759022Z'],
  ['k.tran', 'Kim', 'Tran', 'requester', '0759022Z'],
  ['b.noel', 'Bruno', 'Noël', 'requester', '0759023A'],
  ['h.fabre', 'Hélène', 'Fabre', 'requester', '0759023A'],
  ['j.clement', 'Jérôme', 'Clément', 'requester', '0759024B'],
  ['o.bertrand', 'Odile', 'Bertrand', 'requester', '0759030H'],
  ['e.brunet', 'Élise', 'Brunet', 'requester', '0759031J'],
  ['y.simon', 'Yann', 'Simon', 'requester', '0759032K'],
  ['l.faure', 'Laurence', 'Faure', 'requester', '0759033L'],
  ['c.leclerc', 'Catherine', 'Leclerc', 'requester', '0759003D'],
  ['t.schmitt', 'Théo', 'Schmitt', 'requester', '0759004E'],
];

const ENGLISH = new Set(['j.smith', 'm.walker', 'k.oconnor']);
/** Programs do not read mails. */
const WITHOUT_MAIL = new Set(['api-ent']);

/** The same at every start, and opaque: the login cannot be read from it. */
export const idOf = (login: string): string =>
  `acc-${createHash('sha256').update(`guichet demo ${login}`).digest('hex').slice(0, 18)}`;

/** Whoever works at the desk needs its help too; an integrator only speaks for others. */
const rolesOf = (role: Role): Role[] => (role === 'requester' || role === 'integrator' ? [role] : [role, 'requester']);

/** Of the numbers that are nobody's, kept for fiction: 01 99 00 10 01 and the following. */
const FIRST_PHONE = 199_001_001;

export const accounts: Account[] = ROWS.map(([login, given, family, role, establishmentId], i) => ({
  _id: idOf(login),
  login,
  name: { given, family },
  address: `${login}@ac-paris.example`,
  language: ENGLISH.has(login) ? 'en' : 'fr',
  roles: rolesOf(role),
  establishmentId,
  active: true,
  absences: [],
  wantsMail: !WITHOUT_MAIL.has(login),
  phones: WITHOUT_MAIL.has(login) ? [] : [`+33${FIRST_PHONE + i}`],
}));
