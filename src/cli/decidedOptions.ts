import { stat } from 'node:fs/promises';
import { actorDecisionsOf, placeSidecar, readSidecar, type AnalyseOptions, type Registry } from '../core/index';
import { displayPath, readText } from './files';
import type { Io } from './io';

/** What people have settled for an article: its registry, and from the sidecar beside it the date and who is who. A broken sidecar is told of and left out. */
export async function decidedOptions(
  file: string,
  text: string,
  registry: Registry | undefined,
  io: Io,
): Promise<Pick<AnalyseOptions, 'date' | 'registry' | 'decisions'>> {
  const sidecarPath = `${file}.ann.yaml`;
  const hasSidecar = await stat(sidecarPath).then(
    () => true,
    () => false,
  );
  const sidecar = readSidecar(hasSidecar ? await readText(sidecarPath) : '');
  if (sidecar.problems.some(({ severity }) => severity === 'error'))
    io.err(`${displayPath(sidecarPath, io.cwd)} has errors and was only read in part; "dateline check" shows them.\n`);
  const { date } = sidecar.value.document;
  return {
    ...(date !== undefined && { date }),
    ...(registry && { registry }),
    ...(hasSidecar && { decisions: actorDecisionsOf(placeSidecar(sidecar.value, text)) }),
  };
}
