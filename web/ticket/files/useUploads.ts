import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { upload } from '../../api/files';
import { ticketKeys } from '../../api/tickets';

export interface Upload {
  file: File;
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  share: number;
  fault?: unknown;
}

/** Sends files to a ticket one after the other; one that fails stops none, and can be sent again. */
export function useUploads() {
  const cache = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (file: File, changed: Partial<Upload>) =>
    setUploads((now) => now.map((upload) => (upload.file === file ? { ...upload, ...changed } : upload)));

  const sendOne = async (number: string, file: File) => {
    change(file, { state: 'sending', share: 0 });
    await upload(number, file, false, (share) => change(file, { share })).then(
      () => change(file, { state: 'sent', share: 1 }),
      (fault: unknown) => change(file, { state: 'failed', fault }),
    );
  };
  const read = (number: string) => cache.invalidateQueries({ queryKey: ticketKeys.one(number) });
  return {
    uploads,
    send: async (number: string, files: readonly File[]) => {
      const added = files.map((file): Upload => ({ file, state: 'waiting', share: 0 }));
      setUploads((now) => [...now.filter(({ state }) => state !== 'sent'), ...added]);
      for (const file of files) await sendOne(number, file);
      if (files.length > 0) await read(number);
    },
    retry: async (number: string, file: File) => {
      await sendOne(number, file);
      await read(number);
    },
  };
}
