import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** The industry's harmless test virus, in two parts so that no scanner takes this file for one. */
export const EICAR = Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`);

export type Mood = 'well' | 'slow' | 'cut' | 'silent' | 'limited' | 'babbling';

/** A clamd as far as INSTREAM goes, on a real socket, that can be ill in several ways. */
export class FakeClamd {
  mood: Mood = 'well';
  /** How many files it has been asked about. */
  asked = 0;
  /** Lets a slow one answer. */
  private readonly held: (() => void)[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private server: Server,
    private port: number,
  ) {}

  static async start(): Promise<FakeClamd> {
    const clamd = new FakeClamd(createServer(), 0);
    await clamd.comeBack();
    return clamd;
  }

  get url(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  get connected(): number {
    return this.sockets.size;
  }

  get waiting(): number {
    return this.held.length;
  }

  answerAll(): void {
    for (const answer of this.held.splice(0)) answer();
  }

  async comeBack(): Promise<void> {
    this.server = createServer((socket) => this.serve(socket));
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async goAway(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    this.asked++;
    let given = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('data', (piece: Buffer) => {
      given = Buffer.concat([given, piece]);
      if (this.mood === 'cut') return void socket.destroy();
      if (this.mood === 'limited') return void socket.end('INSTREAM size limit exceeded. ERROR\0');
      if (this.mood === 'babbling') return void socket.write('?'.repeat(2_000));
      const content = contentOf(given);
      if (!content || this.mood === 'silent') return;
      const answer = () =>
        void socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      if (this.mood === 'slow') this.held.push(answer);
      else answer();
    });
  }
}

/** What was streamed in; null until the piece of no length. */
function contentOf(given: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!given.subarray(0, command.length).equals(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= given.length; ) {
    const length = given.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(given.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
