import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'ldapts';
import { choosePorts, somewhere } from '../../dev/engines/ports';
import { launch, type Running, ready } from '../../dev/engines/processes';
import { describeWith } from './describeWith';

const SLAPD = '/usr/sbin/slapd';
const SCHEMA_DIR = '/etc/ldap/schema';
const MODULE_DIR = '/usr/lib/ldap';

export const BASE_DN = 'dc=academie,dc=example';
const ROOT = { dn: `cn=root,${BASE_DN}`, password: 'the root of the directory' };
export const READER = { dn: `cn=guichet,${BASE_DN}`, password: 'the password of the desk' };

export interface Person {
  uid: string;
  password: string;
  given?: string;
  family?: string;
  mail?: string;
  uai?: string;
}

const config = (dataDir: string): string => `
include ${SCHEMA_DIR}/core.schema
include ${SCHEMA_DIR}/cosine.schema
include ${SCHEMA_DIR}/inetorgperson.schema
pidfile ${dataDir}/slapd.pid
modulepath ${MODULE_DIR}
moduleload back_mdb
disallow bind_anon
TLSCertificateFile ${dataDir}/certificate.pem
TLSCertificateKeyFile ${dataDir}/key.pem
database mdb
suffix "${BASE_DN}"
rootdn "${ROOT.dn}"
rootpw "${ROOT.password}"
directory ${dataDir}/db
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="${READER.dn}" read by * none
`;

const entries = `
dn: ${BASE_DN}
objectClass: dcObject
objectClass: organization
dc: academie
o: Académie

dn: ${READER.dn}
objectClass: applicationProcess
objectClass: simpleSecurityObject
cn: guichet
userPassword: ${READER.password}

dn: ou=people,${BASE_DN}
objectClass: organizationalUnit
ou: people

dn: ou=groups,${BASE_DN}
objectClass: organizationalUnit
ou: groups
`;

/** A real OpenLDAP of the test's own, on a free port; anonymous callers and the persons themselves read nothing in it. */
export class Slapd {
  private running: Running | null = null;

  private constructor(
    private readonly dataDir: string,
    private readonly port: number,
    private readonly tlsPort: number,
  ) {}

  static async start(): Promise<Slapd> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'guichet-slapd-'));
    mkdirSync(path.join(dataDir, 'db'));
    writeFileSync(path.join(dataDir, 'slapd.conf'), config(dataDir), { mode: 0o600 });
    signItself(dataDir);
    execFileSync(SLAPD, ['-T', 'add', '-f', path.join(dataDir, 'slapd.conf')], { input: entries });
    const { slapd, tls } = await choosePorts({ slapd: somewhere(), tls: somewhere() });
    const directory = new Slapd(dataDir, slapd, tls);
    await directory.comeBack();
    return directory;
  }

  get url(): string {
    return `ldap://127.0.0.1:${this.port}`;
  }

  get tlsUrl(): string {
    return `ldaps://127.0.0.1:${this.tlsPort}`;
  }

  /** Of the authority that signed its certificate: its own. */
  get authority(): string {
    return path.join(this.dataDir, 'certificate.pem');
  }

  async comeBack(): Promise<void> {
    const { dataDir, url, tlsUrl } = this;
    const args = ['-h', `${url} ${tlsUrl}`, '-f', path.join(dataDir, 'slapd.conf'), '-d', '0'];
    this.running = launch({ name: 'slapd', command: SLAPD, args, dataDir });
    await ready(this.running, () => this.asRoot(async () => {}));
  }

  async goAway(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }

  async remove(): Promise<void> {
    await this.goAway();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Stops answering without hanging up, and goes on. */
  freeze(): void {
    if (this.running) process.kill(this.running.pid, 'SIGSTOP');
  }
  thaw(): void {
    if (this.running) process.kill(this.running.pid, 'SIGCONT');
  }

  async asRoot(act: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ url: this.url, timeout: 5_000, connectTimeout: 5_000 });
    try {
      await client.bind(ROOT.dn, ROOT.password);
      await act(client);
    } finally {
      await client.unbind();
    }
  }

  add({ uid, password, given = 'Anne', family = 'Person', mail, uai }: Person): Promise<void> {
    return this.asRoot((client) =>
      client.add(dnOf(uid), {
        objectClass: ['inetOrgPerson'],
        cn: `${given} ${family}`,
        givenName: given,
        sn: family,
        userPassword: password,
        ...(mail === undefined ? {} : { mail }),
        ...(uai === undefined ? {} : { departmentNumber: uai }),
      }),
    );
  }

  /** The whole group, anew. */
  async group(cn: string, members: readonly string[]): Promise<void> {
    const dn = `cn=${cn},ou=groups,${BASE_DN}`;
    await this.asRoot(async (client) => {
      await client.del(dn).catch(() => {});
      const member = members.map(dnOf);
      if (member.length > 0) await client.add(dn, { objectClass: ['groupOfNames'], cn, member });
    });
  }
}

function signItself(dataDir: string): void {
  const files = ['-keyout', path.join(dataDir, 'key.pem'), '-out', path.join(dataDir, 'certificate.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...key, ...files, ...name], { stdio: 'ignore' });
}

const dnOf = (uid: string): string => `uid=${uid},ou=people,${BASE_DN}`;

export const describeWithSlapd = (name: string, define: () => void): void =>
  describeWith({ program: SLAPD, debian: 'slapd' }, name, define);
