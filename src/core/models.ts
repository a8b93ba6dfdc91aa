import { readLanguageModel, type LanguageModel } from './language/languageModel';

/** A packed model file by name (`language.bin`, `entities.bin`), read by the host. Undefined where it is not shipped. */
export type ReadModel = (name: string) => Promise<Uint8Array | undefined>;

/** The models that recognizers run on, unpacked. A missing one leaves its recognizers silent; nothing throws. */
export interface Models {
  /** Tagger and parser. */
  readonly language?: LanguageModel;
  /** Names and gazetteers. */
  readonly entities?: object;
}

/** Reads all models; one that is missing or damaged is left out. */
export async function loadModels(read: ReadModel): Promise<Models> {
  const language = readLanguageModel((await read('language.bin')) ?? new Uint8Array()).model;
  return { ...(language && { language }) };
}
