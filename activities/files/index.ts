import type { Readable } from 'node:stream';
import { ApplicationFailure } from '@temporalio/activity';
import { findAttachment, readAttachment, recordScan } from '../../store/attachments';
import { raiseAlert } from '../../store/audit';
import type { Store } from '../../store/store';
import type { ScanActivities } from '../../workflows/contract';
import { withStore } from '../storeFailure';
import { ScannerFailure, scan, type Verdict } from './clamd';

export interface FileDependencies {
  store: Store;
  /** The scanner; without it nothing is scanned. */
  clamdUrl: string | undefined;
}

export function createFileActivities({ store, clamdUrl }: FileDependencies): ScanActivities {
  const scanFile: ScanActivities['scanFile'] = async ({ fileId }) => {
    const file = await withStore(() => findAttachment(store, fileId));
    if (!file) return { outcome: 'gone' };
    if (file.scan) return { outcome: file.scan.verdict };
    if (clamdUrl === undefined) throw failure('noScanner');
    const verdict = await scanned(clamdUrl, () => readAttachment(store, fileId));
    const scan = verdict.isInfected
      ? ({ verdict: 'infected', signature: verdict.signature, at: Date.now() } as const)
      : ({ verdict: 'clean', signature: null, at: Date.now() } as const);
    await withStore(async () => {
      await recordScan(store, fileId, scan);
      const { number } = file;
      const { signature } = scan;
      if (signature !== null) await raiseAlert(store, { kind: 'infectedFile', number, details: { fileId, signature } });
    });
    return { outcome: scan.verdict };
  };

  return { scanFile };
}

const scanned = (url: string, open: () => Readable): Promise<Verdict> =>
  withStore(async () => {
    try {
      return await scan(url, open());
    } catch (error) {
      throw error instanceof ScannerFailure ? failure(error.code) : error;
    }
  });

/** It is tried again for as long as it takes: a file that nobody scanned is never let through. */
const failure = (code: string): ApplicationFailure => ApplicationFailure.create({ type: code, message: code });
