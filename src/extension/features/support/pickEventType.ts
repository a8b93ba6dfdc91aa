import * as vscode from 'vscode';
import { ploverHelp, ploverTypes, type Codebook } from '../../../core/index';

/** Asks for the type of an event: the codebook's own first, then those of PLOVER that it does not define anew. */
export async function pickEventType(words: string, codebook: Codebook | undefined): Promise<string | undefined> {
  const own = (codebook?.events ?? []).map(({ id, label, guideline, plover }) => ({
    label: id,
    description: [label, plover === undefined ? undefined : vscode.l10n.t('counts as {0}', plover)]
      .filter(Boolean)
      .join(' · '),
    ...(guideline === undefined ? {} : { detail: guideline }),
  }));
  const plover = ploverTypes
    .filter((type) => !own.some(({ label }) => label === type))
    .map((type) => ({ label: type as string, description: ploverHelp[type] }));
  const picked = await vscode.window.showQuickPick([...own, ...plover], {
    title: vscode.l10n.t('What happened in “{0}”?', words),
    matchOnDescription: true,
  });
  return picked?.label;
}
