import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
    this.server = await startMongod({ binary: this.binary, dataDir: this.dataDir, port: this.port });
  }

  async goAway(): Promise<void> {
    await this.server?.stop();
    this.server = null;
  }

  async remove(): Promise<void> {
    await this.goAway();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
