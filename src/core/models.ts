/** A packed model file by name (`language.bin`, `entities.bin`), read by the host. Undefined where it is not shipped. */
export type ReadModel = (name: string) => Promise<Uint8Array | undefined>;
