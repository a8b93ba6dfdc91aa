import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReadModel } from '../core/index';

/** Reads packed models from the `models` folder beside the bundle's own folder. */
export const readModel: ReadModel = (name) =>
  readFile(path.join(__dirname, '..', 'models', name)).catch(() => undefined);
