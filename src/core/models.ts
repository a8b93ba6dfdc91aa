import { readLanguageModel, type LanguageModel } from './language/languageModel';
import { type EntityModel, readEntityModel } from './recognize/entities/entityModel';

/** A packed model file by name (`language.bin`, `entities.bin`), read by the host. Undefined where it is not shipped. */
export type ReadModel = (name: string) => Promise<Uint8Array | undefined>;

/** The models that recognizers run on, unpacked. A missing one leaves its recognizers silent; nothing throws. */
export interface Models {
  /** Tagger and parser. */
  readonly language?: LanguageModel;
  /** Names and gazetteers. */
  readonly entities?: EntityModel;
}

/** Reads all models; one that is missing or damaged is left out. */
export async function loadModels(read: ReadModel): Promise<Models> {
  const language = readLanguageModel((await read('language.bin')) ?? new Uint8Array()).model;
  const entities = readEntityModel((await read('entities.bin')) ?? new Uint8Array());
  return { ...(language && { language }), ...(entities && { entities }) };
}
