import type { Actor } from '../../../core/index';
import type { Services } from '../../services';
import { actorAt } from './actorAt';
import type { Target } from './target';

/** The actor that a command acts on: of the outline's line, of the mark, else of the words under the cursor. */
export function actorMeant(services: Services, { document, reading, node, mark }: Target): Actor | undefined {
  const id = node?.actor ?? mark?.actor;
  if (id !== undefined) return reading.analysis.actors.find((actor) => actor.id === id);
  const editor = services.articles.active;
  return node || editor?.document !== document ? undefined : actorAt(reading, editor.selection.active)?.actor;
}
