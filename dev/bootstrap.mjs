// The way into every command of package.json. Plain Node without dependencies: it must run on a fresh clone.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const commands = {
  start: 'dev/start.ts',
  test: 'dev/test.ts',
  demo: 'dev/demo.ts',
  screenshots: 'dev/screenshots.ts',
  bench: 'bench/main.ts',
  setup: 'setup/main.ts',
  'docs:access': 'dev/docs.ts',
  audit: 'worker/audit.ts',
  'calls:import': 'intake/importCalls.ts',
  'calls:follow': 'intake/followCalls.ts',
  'projection:verify': 'worker/verify.ts',
  'commitments:verify': 'worker/commitmentsVerify.ts',
  'mail:explain': 'intake/explain.ts',
};

const [command, ...args] = process.argv.slice(2);
if (command !== undefined && !Object.hasOwn(commands, command)) {
  fail(
    `Usage: node dev/bootstrap.mjs [${Object.keys(commands).join('|')} [arguments]]; without a command, only install.`,
  );
}
checkNode();
installDependencies();
if (command !== undefined) runCommand(commands[command], args);

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  const numbers = (version) => version.match(/\d+/g).map(Number);
  const [major, minor] = numbers(process.versions.node);
  const [wantedMajor, wantedMinor] = numbers(wanted);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Guichet needs Node ${wanted}; this is ${process.versions.node} (${process.execPath}).`);
}

/** Installs when nothing is installed or the lock file is not the one that was. No install script is needed. */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.guichet-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const begun = Date.now();
  // Not to the output of a command, which other programs read.
  console.error('Installing the packages of package-lock.json …');
  // Not `npm ci`: it refuses a lock file that lacks the binaries for other systems, as npm writes it behind a registry
  // that lacks them. This installs the same versions, checks the same hashes and leaves the lock file as it is.
  const flags = ['--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', ...flags], { cwd: root, stdio: ['inherit', process.stderr, 'inherit'] });
  if (npm.status !== 0) fail('npm install failed: the lines above say why.');
  writeFileSync(stamp, lock);
  console.error(`Packages installed in ${Math.round((Date.now() - begun) / 1000)} s.`);
}

function runCommand(entry, args) {
  const envFile = path.join(root, '.env');
  const flags = [...(existsSync(envFile) ? [`--env-file=${envFile}`] : []), '--import', 'tsx'];
  // The channel tells the command when this process is gone, even by kill -9.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, [...flags, path.join(root, entry), ...args], { cwd: root, stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}
