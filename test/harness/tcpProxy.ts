import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, and is the bad line between them. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private isFrozen = false;
  private server: Server | null = null;
  private bytes = Number.POSITIVE_INFINITY;
  port = 0;
  /** Connections so far. */
  accepted = 0;

  static async start(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy();
    const server = createServer((near) => proxy.join(near, connect(target, '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    proxy.server = server;
    proxy.port = (server.address() as AddressInfo).port;
    return proxy;
  }

  /** From now on a connection is cut once it has brought so much of the server's. */
  cutAfter(bytes: number): void {
    this.bytes = bytes;
  }

  /** Nothing gets through any more, and nobody is told. */
  freeze(): void {
    this.isFrozen = true;
  }
  thaw(): void {
    this.isFrozen = false;
  }

  cutAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    this.accepted += 1;
    let left = this.bytes;
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.sockets.delete(socket);
        if (!this.isFrozen) other.destroy();
      });
      socket.on('data', (data) => {
        if (this.isFrozen) return;
        other.write(data.subarray(0, Math.max(left, 0)));
        if (socket === far) left -= data.length;
        if (left <= 0) near.destroySoon();
      });
    }
  }
}
