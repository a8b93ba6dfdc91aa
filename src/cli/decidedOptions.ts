import { stat } from 'node:fs/promises';
import { actorDecisionsOf, isNewer, placeSidecar, readSidecar, type AnalyseOptions } from '../core/index';
import { displayPath, readText } from './files';
import type { Io } from './io';
import type { WorkspaceFiles } from './workspaceFiles';

/** What people have settled for an article: its registry and codebook, and from the sidecar beside it the date and who is who. A broken sidecar is told of and left out. */
export async function decidedOptions(
  file: string,
  text: string,
  workspace: WorkspaceFiles,
  io: Io,
): Promise<Pick<AnalyseOptions, 'date' | 'registry' | 'codebook' | 'decisions'>> {
  const [registry, codebook] = [await workspace.registry(file), await workspace.codebook(file)];
  const sidecarPath = `${file}.ann.yaml`;
  const hasSidecar = await stat(sidecarPath).then(
    () => true,
    () => false,
  );
  const sidecar = readSidecar(hasSidecar ? await readText(sidecarPath) : '');
  if (isNewer(sidecar))
    io.err(
      `${displayPath(sidecarPath, io.cwd)} was written by a newer Dateline (version ${sidecar.value.version}): what is known of it counts.\n`,
    );
  else if (sidecar.problems.some(({ severity }) => severity === 'error'))
    io.err(`${displayPath(sidecarPath, io.cwd)} has errors and was only read in part; "dateline check" shows them.\n`);
  const { date } = sidecar.value.document;
  return {
    ...(date !== undefined && { date }),
    ...(registry && { registry }),
    ...(codebook && { codebook }),
    ...(hasSidecar && { decisions: actorDecisionsOf(placeSidecar(sidecar.value, text)) }),
  };
}
