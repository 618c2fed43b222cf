import { type Model, type mongo, Schema, type SchemaDefinition } from 'mongoose';

/** What every collection has in common: unknown fields are refused, and documents are what they look like. */
export function define<T>(fields: SchemaDefinition<T>): Schema<T> {
  return new Schema<T>(fields, { strict: 'throw', strictQuery: true, versionKey: false, id: false, minimize: false });
}

/** Part of a document, without an id of its own. */
export function part(fields: SchemaDefinition): Schema {
  return new Schema(fields, { _id: false, strict: 'throw', versionKey: false, id: false });
}

export const string = { type: String, required: true } as const;
export const number = { type: Number, required: true } as const;
/** For what MongoDB itself removes in time; every other instant is a number. */
export const date = { type: Date, required: true } as const;
export const boolean = { type: Boolean, required: true } as const;
/** A string or null, never left out. */
export const nullableString = { type: String, default: null } as const;
export const nullableNumber = { type: Number, default: null } as const;
export const strings = { type: [String], required: true } as const;
/** Data whose shape the core or a zod schema guards. */
export const mixed = { type: Schema.Types.Mixed, required: true } as const;
/** What is shown in the reader's language. */
export const bilingual = { type: part({ fr: string, en: string }), required: true } as const;

/** The driver's own collection: for the hot path, where the shapes are the core's and casting them again is dead weight. */
export const native = <T extends mongo.Document>(model: Model<T>): mongo.Collection<T> =>
  model.collection as unknown as mongo.Collection<T>;
