import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mongo } from 'mongoose';
import * as catalogue from '../../dev/engines/catalogue';
import { ensureEngine } from '../../dev/engines/install';
import { type MongodServer, startMongod } from '../../dev/engines/mongod';
import { choosePorts, somewhere } from '../../dev/engines/ports';
import { readDevEnv } from '../../dev/env';

/** A MongoDB of the test's own, that goes away and comes back with its data at the same address. */
export class OwnMongod {
  private server: MongodServer | null = null;

  private constructor(
    private readonly binary: string,
    private readonly dataDir: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<OwnMongod> {
    const { GUICHET_TOOLS_DIR, MONGOD } = readDevEnv();
    const binary = MONGOD ?? (await ensureEngine(catalogue.mongod, { toolsDir: GUICHET_TOOLS_DIR }));
    const { mongodb } = await choosePorts({ mongodb: somewhere() });
    const own = new OwnMongod(binary, mkdtempSync(path.join(os.tmpdir(), 'guichet-mongod-')), mongodb);
    await own.comeBack();
    return own;
  }

  get uri(): string {
    if (!this.server) throw new Error('this MongoDB is away');
    return this.server.uri;
  }

  async comeBack(): Promise<void> {
    const { binary, dataDir, port } = this;
    this.server = await startMongod({ binary, dataDir, port, parameters: ['enableTestCommands=1'] });
  }

  async goAway(): Promise<void> {
    await this.server?.stop();
    this.server = null;
  }

  /** Answers the next command of this name with an error of this code, that no label explains. */
  async fails(command: string, errorCode: number): Promise<void> {
    const client = new mongo.MongoClient(this.uri);
    try {
      const data = { failCommands: [command], errorCode, errorLabels: [] };
      await client.db('admin').command({ configureFailPoint: 'failCommand', mode: { times: 1 }, data });
    } finally {
      await client.close();
    }
  }

  async remove(): Promise<void> {
    await this.goAway();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
