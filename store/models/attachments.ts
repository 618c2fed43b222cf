import { type mongo, Schema } from 'mongoose';
import type { Instant } from '../../domain/time';
import { boolean, define, number, part, string } from './schema';

/** What GridFS keeps of a file beside its bytes. */
export interface StoredFile {
  _id: mongo.ObjectId;
  length: number;
  chunkSize: number;
  uploadDate: Date;
  filename: string;
  metadata: {
    /** The ticket's. */
    number: string;
    mediaType: string;
    by: string;
    /** Between colleagues. */
    internal: boolean;
    at: Instant;
  };
}

export const attachmentSchema = define<StoredFile>({
  _id: { type: Schema.Types.ObjectId, required: true },
  length: number,
  chunkSize: number,
  uploadDate: { type: Date, required: true },
  filename: string,
  metadata: {
    type: part({ number: string, mediaType: string, by: string, internal: boolean, at: number }),
    required: true,
  },
});

attachmentSchema.index({ 'metadata.number': 1, _id: 1 });
