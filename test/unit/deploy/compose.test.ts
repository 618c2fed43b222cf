import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

interface Service {
  image: string;
  build?: unknown;
  command?: string[];
  restart?: string;
  profiles?: string[];
  ports?: string[];
  volumes?: string[];
  tmpfs?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

const root = path.resolve(__dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);

/** `${NAME}`, `${NAME:-default}`, `${NAME:?message}`; `$$` is a dollar for the container. */
const variables = [...text.replaceAll('$$', '').matchAll(/\$\{(\w+)(?::?([-?])([^}]*))?\}/g)].map((match) => ({
  name: match[1] ?? '',
  operator: match[2],
  fallback: match[3],
}));
/** Of what a desk may do without. */
const OPTIONAL_SECRETS = new Set(['LDAP_BIND_PASSWORD', 'IMAP_URL', 'IMAP_TOKEN_COMMAND', 'CALLS_SECRET']);
const isOneShot = (service: Service) => service.restart?.startsWith('on-failure') ?? false;
const holdsASecret = (name: string) => /PASSWORD|PWD|SECRET|KEY|TOKEN|SMTP_URL|IMAP_URL|MONGODB_URI/.test(name);
const named = (name: string) => {
  const service = compose.services[name];
  if (!service) throw new Error(`no service ${name}`);
  return service;
};

test('the file is valid by the published Compose schema', () => {
  const schema = JSON.parse(read('test/fixtures/compose-spec/compose-spec.json')) as { $schema: string };
  expect(schema.$schema).toContain('2020-12');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const validate = ajv.compile(schema);
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
  // The check bites: a key that does not exist is refused.
  expect(validate({ ...compose, services: { api: { image: 'a', comand: [] } } })).toBe(false);
});

test('every image is pinned to a tag, none is latest and none is the retired auto-setup', () => {
  for (const [name, { image }] of services) {
    const tag = /:([\w.-]+)$/.exec(image)?.[1];
    expect([name, tag]).toEqual([name, expect.stringMatching(/\d/)]);
    expect(image).not.toMatch(/latest|auto-setup/);
  }
  const bases = [...read('Dockerfile').matchAll(/^(?:ARG NODE_IMAGE=|FROM )(?!\$)(\S+)/gm)].map((match) => match[1]);
  expect(bases).toEqual([expect.stringMatching(/^node:\d+-\w+-slim$/)]);
});

test('every secret comes from the environment and has no default', () => {
  const secrets = variables.filter(({ name }) => holdsASecret(name));
  expect(secrets.length).toBeGreaterThan(0);
  for (const { name, operator, fallback } of secrets) {
    if (OPTIONAL_SECRETS.has(name)) expect([name, fallback]).toEqual([name, '']);
    else expect([name, operator]).toEqual([name, '?']);
  }
  for (const [name, { environment = {} }] of services) {
    for (const [key, value] of Object.entries(environment).filter(([key]) => holdsASecret(key))) {
      expect([name, key, value]).toEqual([name, key, expect.stringMatching(/\$\{\w+:(\?[^}]+|-)\}/)]);
    }
  }
});

test('a variable is either required with a message or has a default', () => {
  for (const { name, operator } of variables) expect([name, operator]).toEqual([name, expect.stringMatching(/[-?]/)]);
});

test('every variable the file uses is described in the example, and the example describes no other', () => {
  const example = read('deploy/compose.env.example');
  const described = [...example.matchAll(/^#?(\w+)=/gm)].map((match) => match[1]);
  expect(new Set(described)).toEqual(new Set(variables.map(({ name }) => name)));
  // No value is shipped for what is required.
  for (const { name } of variables.filter(({ operator }) => operator === '?')) {
    expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
  }
});

test('every long-running service has a health check and comes back by itself', () => {
  for (const [name, service] of services.filter(([, service]) => !isOneShot(service))) {
    expect([name, service.restart]).toEqual([name, 'unless-stopped']);
    expect([name, service.healthcheck?.test[0]]).toEqual([name, 'CMD']);
  }
  expect(services.filter(([, service]) => isOneShot(service)).map(([name]) => name)).toEqual([
    'temporal-schema',
    'temporal-namespace',
    'mongodb-replica-set',
    'setup',
  ]);
});

test('every dependency waits for a health check or for a one-shot to succeed', () => {
  for (const [name, { depends_on = {} }] of services) {
    for (const [target, { condition }] of Object.entries(depends_on)) {
      const service = named(target);
      expect([name, target, condition]).toEqual([
        name,
        target,
        isOneShot(service) ? 'service_completed_successfully' : 'service_healthy',
      ]);
      expect(isOneShot(service) || service.healthcheck !== undefined).toBe(true);
      // A service of a profile would be missing when the profile is off.
      expect(service.profiles ?? []).toEqual([]);
    }
  }
});

test('only the api is reachable from another machine, and the databases from nowhere', () => {
  for (const [name, { ports = [] }] of services) {
    const here = expect.stringMatching(/^(\$\{MAIL_IN_BIND:-)?127\.0\.0\.1\}?:/);
    const [first, ...others] = ports;
    if (name === 'api') expect(first).toMatch(/^\$\{API_BIND:-0\.0\.0\.0\}:/);
    for (const port of name === 'api' ? others : ports) expect([name, port]).toEqual([name, here]);
  }
  expect([named('postgresql').ports, named('mongodb').ports]).toEqual([undefined, undefined]);
  expect(compose.networks.data?.internal).toBe(true);
});

test('the setup, the api and the worker run confined, from the same image', () => {
  for (const name of ['setup', 'api', 'worker']) {
    const service = named(name);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.image).toBe(named('api').image);
    expect(service.tmpfs?.[0]).toMatch(/^\/tmp:/);
  }
  expect(read('Dockerfile')).toMatch(/^USER node$/m);
  expect(named('api').command).toEqual(['node', 'dist/api/server.js']);
  expect(named('setup').command).toEqual(['node', 'dist/setup/main.js']);
  expect(named('worker').command).toEqual([
    'node',
    '--require',
    './dist/worker/withoutCallStacks.js',
    'dist/worker/main.js',
  ]);
});

test('the health check of the worker reads the file that the worker is told to touch', () => {
  const worker = named('worker');
  expect(worker.healthcheck?.test.join(' ')).toContain(`'${worker.environment?.WORKER_HEARTBEAT_FILE}'`);
});

test('Temporal keeps 512 shards, and its tools are of the version of its server', () => {
  expect(named('temporal').environment?.NUM_HISTORY_SHARDS).toBe('512');
  const version = named('temporal').image.split(':')[1];
  for (const name of ['temporal-schema', 'temporal-namespace']) {
    expect(named(name).image).toBe(`temporalio/admin-tools:${version}`);
  }
});

test('every file and volume that a service mounts exists, and files are mounted read-only', () => {
  for (const [name, { volumes = [] }] of services) {
    for (const [source = '', , mode] of volumes.map((volume) => volume.split(':'))) {
      if (source.startsWith('.')) expect([name, source, mode]).toEqual([name, source, 'ro']);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  }
  for (const file of text.matchAll(/(?<=\/deploy\/)[\w-]+\.(?:sh|js|yaml)/g)) {
    expect(read(path.join('deploy', file[0].endsWith('.js') ? 'mongodb' : 'temporal', file[0]))).not.toBe('');
  }
  expect(read('deploy/mongodb/application-user.js')).toContain('process.env.MONGODB_PASSWORD');
});

test('the namespace job asks for 30 days and the six search attributes', () => {
  expect(named('temporal-namespace').environment).toMatchObject({
    TEMPORAL_NAMESPACE: 'guichet',
    NAMESPACE_RETENTION: '720h',
  });
  const attributes = [...read('deploy/temporal/namespace.sh').matchAll(/--name (\w+) --type (\w+)/g)];
  expect(attributes.map((match) => [match[1], match[2]])).toEqual([
    ['TicketStatus', 'Keyword'],
    ['TicketLevel', 'Keyword'],
    ['TicketPriority', 'Keyword'],
    ['TicketGroup', 'Keyword'],
    ['TicketDue', 'Datetime'],
    ['TicketBreached', 'Bool'],
  ]);
});
