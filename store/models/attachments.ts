import { type mongo, Schema } from 'mongoose';
import type { ScanVerdict } from '../../domain/file';
import type { Instant } from '../../domain/time';
import { boolean, define, nullableString, number, part, string } from './schema';

export interface Scan {
  verdict: ScanVerdict;
  /** The name that the scanner gives to what it found. */
  signature: string | null;
  at: Instant;
}

/** What GridFS keeps of a file beside its bytes. */
export interface StoredFile {
  /** 128 bits of chance; files from before are known by an `ObjectId`. */
  _id: string | mongo.ObjectId;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename: string;
  metadata: {
    /** The ticket's. */
    number: string;
    /** From its content. */
    mediaType: string;
    /** It was read as an image that may be shown as it is. */
    isImage?: boolean;
    by: string;
    /** Between colleagues. */
    internal: boolean;
    at: Instant;
    /** The part of a mail that it was; what comes again is not kept again. */
    origin?: string | null;
    /** What the scanner said of it; null until then, also where there is no scanner. */
    scan?: Scan | null;
  };
}

export const attachmentSchema = define<StoredFile>({
  _id: { type: Schema.Types.Mixed, required: true },
  length: number,
  chunkSize: number,
  uploadDate: { type: Date, required: true },
  filename: string,
  metadata: {
    type: part({
      number: string,
      mediaType: string,
      isImage: boolean,
      by: string,
      internal: boolean,
      at: number,
      origin: nullableString,
      scan: { type: part({ verdict: string, signature: nullableString, at: number }), default: null },
    }),
    required: true,
  },
});

attachmentSchema.index({ 'metadata.number': 1, 'metadata.at': 1, _id: 1 });
attachmentSchema.index({ 'metadata.scan.verdict': 1, 'metadata.at': -1 });
attachmentSchema.index(
  { 'metadata.origin': 1 },
  { unique: true, partialFilterExpression: { 'metadata.origin': { $type: 'string' } } },
);
