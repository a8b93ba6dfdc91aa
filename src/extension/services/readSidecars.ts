import type * as vscode from 'vscode';
import { joinLayers, layerName, placeSidecar, readSidecar, type Sidecar, type Span } from '../../core/index';
import { sidecarsOf } from './articleService';
import { setting } from './settings';
import { readText } from './workspaceFiles';

/** The sidecars of an article that need not be open, as one, placed in its text. In blind mode the layers of others stay out of sight. */
export async function readSidecars(
  article: vscode.Uri,
  text: string,
): Promise<{ readonly sidecar: Sidecar; readonly places: ReadonlyMap<string, Span>; readonly count: number }> {
  const files = await sidecarsOf(article);
  const mine = setting('layer', article) === 'blind' ? layerName(setting('annotator', article)) : undefined;
  const shown = mine === undefined ? files : files.filter(({ layer }) => layer === mine);
  const layers = await Promise.all(
    shown.map(async ({ uri, layer }) => {
      const sidecar = readSidecar((await readText(uri)) ?? '').value;
      return { layer, sidecar, anchors: placeSidecar(sidecar, text).mentions };
    }),
  );
  return { ...joinLayers(layers), count: files.length };
}
