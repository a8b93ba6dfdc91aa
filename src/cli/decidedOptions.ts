import { stat } from 'node:fs/promises';
import { actorDecisionsOf, isNewer, placeSidecar, readSidecar, type AnalyseOptions } from '../core/index';
import { displayPath } from './files';
import { InputError, type Io } from './io';
import { readSidecarText } from './sidecarFiles';
import type { WorkspaceFiles } from './workspaceFiles';

/** What people have settled for an article: its registry and codebook, and from the sidecar beside it the date and who is who. A broken sidecar is told of and left out. */
export async function decidedOptions(
  file: string,
  article: string,
  workspace: WorkspaceFiles,
  io: Io,
): Promise<Pick<AnalyseOptions, 'date' | 'registry' | 'codebook' | 'decisions'>> {
  const [registry, codebook] = [await workspace.registry(file), await workspace.codebook(file)];
  const sidecarPath = `${file}.ann.yaml`;
  const hasSidecar = await stat(sidecarPath).then(
    () => true,
    () => false,
  );
  const text = hasSidecar ? await readSidecarText(sidecarPath, io.cwd).catch(leaveOut(io)) : '';
  const sidecar = readSidecar(text);
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
    ...(hasSidecar && { decisions: actorDecisionsOf(placeSidecar(sidecar.value, article)) }),
  };
}

/** One sidecar that can't be read keeps no article from being read. */
function leaveOut(io: Io): (error: unknown) => string {
  return (error) => {
    if (!(error instanceof InputError)) throw error;
    io.err(`${error.message}; it was left out\n`);
    return '';
  };
}
