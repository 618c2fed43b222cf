import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './env';

const PROJECT = 'tsconfig.build.json';
const SETTINGS = ['tsconfig.json', PROJECT, 'package-lock.json'];

const SOURCE = /\.(m?tsx?|css|html|svg|json)$/;

/** As in the Dockerfile: what a request or a task leaves behind dies young, and a larger nursery collects it more cheaply. */
export const NODE_FLAGS = ['--max-semi-space-size=32'];

/** As in docker-compose.yml. */
export const workerFlags = (code: string): string[] => ['--require', path.join(code, 'worker/withoutCallStacks.js')];

/** Desks of several checkouts' branches may run side by side. */
const KEPT = 4;

/**
 * Compiles the desk as it is deployed, unless that was done for these very sources. Answers the folder; what runs from an
 * older one is left alone. Throws with what the compiler says.
 */
export async function build(say: (line: string) => void): Promise<string> {
  const builds = path.join(root, 'node_modules', '.cache', 'guichet');
  const target = path.join(builds, digestOfSources());
  if (existsSync(target)) return target;
  say('Compiling …');
  mkdirSync(builds, { recursive: true });
  const draft = `${target}.${process.pid}`;
  try {
    await Promise.all([
      compile(PROJECT, draft),
      run(['--import', 'tsx', 'worker/bundle.ts', `${draft}.bundle`]),
      buildPages(`${draft}.pages`),
    ]);
    renameSync(`${draft}.bundle`, path.join(draft, 'workflow-bundle.js'));
    renameSync(`${draft}.pages`, path.join(draft, 'pages'));
    // Somebody else was as quick: theirs is the same.
    if (!existsSync(target)) renameSync(draft, target);
    prune(builds);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(`${draft}.bundle`, { force: true });
    rmSync(`${draft}.pages`, { recursive: true, force: true });
  }
  return target;
}

export const compile = (project: string, outDir: string): Promise<void> =>
  run([path.join(root, 'node_modules/typescript/bin/tsc'), '-p', project, '--outDir', outDir]);

const buildPages = (outDir: string): Promise<void> =>
  run([path.join(root, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--outDir', outDir, '--logLevel', 'warn'], {
    ...process.env,
    NODE_ENV: 'production',
  });

function digestOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  const { include } = JSON.parse(readFileSync(path.join(root, PROJECT), 'utf8')) as { include: string[] };
  const files = [...include, 'web'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => SOURCE.test(name))
      .map((name) => path.join(folder, name)),
  );
  for (const file of [...SETTINGS, ...files.sort()]) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The desk does not compile.\n${said.join('')}`);
}

function prune(builds: string): void {
  const madeAt = (name: string) => statSync(path.join(builds, name)).mtimeMs;
  const complete = readdirSync(builds).filter((name) => !name.includes('.'));
  const old = complete.sort((a, b) => madeAt(b) - madeAt(a)).slice(KEPT);
  for (const name of old) rmSync(path.join(builds, name), { recursive: true, force: true });
}
