import type { Relations } from '../../../domain/access/access';
import type { Actor } from '../../../domain/access/actor';
import type { Role } from '../../../domain/words';
import { readView } from '../../../store/timeline';
import { until } from '../../harness/until';
import { HttpDesk } from '../http/httpDesk';

/** One person for each role, as the demonstration has them. */
export const LOGINS: Readonly<Record<Role, string>> = {
  requester: 'c.martin',
  referent: 'p.durand',
  technician: 'l.bernard',
  expert: 'e.moreau',
  field: 'f.garcia',
  supervisor: 'v.rousseau',
  auditor: 'a.auditeur',
  integrator: 'api-ent',
  admin: 'admin',
};

/**
 * What a ticket is to a caller: theirs, of their establishment, once in the second levels' groups, nobody's of theirs, a
 * complaint about them.
 */
export const RELATIONS = ['own', 'establishment', 'group', 'other', 'complaint'] as const;
export type Relation = (typeof RELATIONS)[number];

export const SECRET = 'zxsecretinterne';
export const SECRET_FILE = 'zxfichierinterne.txt';

export interface Known extends Relations {
  number: string;
  /** Ids of a file for everybody and of one between colleagues. */
  file: string;
  internalFile: string;
}

export interface Caller {
  role: Role | 'anonymous';
  /** Null: they do not say who they are. */
  actor: Actor | null;
  tickets: Readonly<Record<Relation, Known>>;
}

/** A desk with tickets in every relation to every role, each with what is between colleagues. */
export class Scene {
  private constructor(
    readonly http: HttpDesk,
    readonly callers: readonly Caller[],
    readonly tickets: readonly Known[],
  ) {}

  static async start(): Promise<Scene> {
    const http = await HttpDesk.start({ RATE_LIMIT_PER_TOKEN: '0', RATE_LIMIT_PER_ADDRESS: '0' });
    const known: Known[] = [];
    const ticket = async (login: string, what = {}) => {
      const made = await makeTicket(http, login, what);
      known.push(made);
      return made;
    };
    const [college, rectorat, group, other, complaint] = await Promise.all([
      ticket('n.lemaire'),
      ticket('m.vasseur'),
      ticket('s.cohen').then((it) => throughTheGroups(http, known, it)),
      ticket('j.smith'),
      complaintAbout(http, Object.values(LOGINS)),
    ]);
    known.push(complaint);
    const callerOf = async ([role, login]: [Role, string]): Promise<Caller> => ({
      role,
      actor: await http.desk.actor(login),
      tickets: {
        own: await ticket(login, role === 'integrator' ? { requester: 'e.roy' } : {}),
        establishment: role === 'requester' || role === 'referent' ? college : rectorat,
        group,
        other,
        complaint,
      },
    });
    const callers = await Promise.all((Object.entries(LOGINS) as [Role, string][]).map(callerOf));
    const anonymous: Caller = {
      role: 'anonymous',
      actor: null,
      tickets: { own: other, establishment: college, group, other, complaint },
    };
    return new Scene(http, [anonymous, ...callers], known);
  }

  stop(): Promise<void> {
    return this.http.stop();
  }
}

async function makeTicket(http: HttpDesk, login: string, what: Record<string, unknown>): Promise<Known> {
  const { body } = await http.open(login, what);
  return furnish(http, body.number);
}

/** About all of them at once: nobody of the scene may know of it. */
async function complaintAbout(http: HttpDesk, logins: readonly string[]): Promise<Known> {
  const complainedOf = await Promise.all(logins.map((login) => http.idOf(login)));
  const what = { requester: 'j.smith', kind: 'complaint', complainedOf, drill: false } as const;
  const { number } = await http.desk.open(what);
  return furnish(http, number);
}

async function furnish(http: HttpDesk, number: string): Promise<Known> {
  await until(() => http.act('s.petit', number, 'note', { message: SECRET }).then(({ status }) => status === 200));
  const file = await addFile(http, number, 'ecran.txt', false);
  const internalFile = await addFile(http, number, SECRET_FILE, true);
  return { ...(await relationsOf(http, number, 2)), number, file, internalFile };
}

async function addFile(http: HttpDesk, number: string, name: string, internal: boolean): Promise<string> {
  const token = await http.tokenOf('s.petit');
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain', 'X-File-Name': name };
  const path = `/api/v1/tickets/${number}/attachments?internal=${internal}`;
  const { status, body } = await http.call('POST', path, { headers, body: 'un fichier' });
  if (status !== 201) throw new Error(`no file: ${status}`);
  return body.id;
}

async function throughTheGroups(http: HttpDesk, known: Known[], ticket: Known): Promise<Known> {
  const { number } = ticket;
  for (const groupId of ['expert-reseau', 'proximite-nord']) {
    const what = { direction: 'functional', groupId, summary: 'À voir sur place.' };
    const { status } = await http.act('s.petit', number, 'escalate', what);
    if (status !== 200) throw new Error(`not escalated: ${status}`);
  }
  await until(async () => (await readView(http.desk.store, number))?.groupId === 'proximite-nord');
  const moved = { ...ticket, ...(await relationsOf(http, number, 0)) };
  known.splice(known.indexOf(ticket), 1, moved);
  return moved;
}

async function relationsOf(http: HttpDesk, number: string, seq: number): Promise<Relations> {
  const view = await until(async () => {
    const found = await readView(http.desk.store, number);
    return found && found.seq >= seq ? found : null;
  });
  const { requesterId, openedBy, establishmentId, groupId, groups, complainedOf = [] } = view;
  return { requesterId, openedBy, establishmentId, groupId, groups, complainedOf };
}
