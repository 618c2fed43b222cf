import { createServer, type ListenOptions } from 'node:net';

const canListen = (options: ListenOptions): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ ...options, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Free on every address: something that listens on 0.0.0.0 only still gets in the way. */
export const isFree = async (port: number): Promise<boolean> =>
  (await canListen({ port })) && (await canListen({ port, host: '127.0.0.1' }));

/** For each name the wanted port, or the next free one; no port is given twice. */
export async function choosePorts<Name extends string>(
  wanted: Record<Name, number>,
  say: (line: string) => void = () => {},
): Promise<Record<Name, number>> {
  const chosen = new Map<Name, number>();
  for (const [name, first] of Object.entries(wanted) as [Name, number][]) {
    let port = first;
    while ([...chosen.values()].includes(port) || !(await isFree(port))) {
      port += 1;
      if (port > 65535) throw new Error(`No free port for ${name} from ${first} on.`);
    }
    if (port !== first) say(`Port ${first} (${name}) is taken: using ${port}.`);
    chosen.set(name, port);
  }
  return Object.fromEntries(chosen) as Record<Name, number>;
}

/** A place to look for ports that no one configured, below the range systems give to outgoing connections. */
export const somewhere = (): number => 20000 + Math.floor(Math.random() * 12000);
