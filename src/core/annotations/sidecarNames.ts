const ending = '.ann.yaml';
/** What an annotator's name may look like inside a file name; no dots, so that the article's own ending stays apart. */
const layerPattern = /^[\p{L}\p{N}_-]+$/u;

/** An annotator's name as it stands in the name of a layer: `Ana B.` -> `ana-b`; empty where no letter or digit is left. */
export function layerName(annotator: string): string {
  return annotator
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The name of an article's sidecar, or of one annotator's own layer (`layer` as `layerName` gives it). Works on paths too. */
export function sidecarName(article: string, layer?: string): string {
  return `${article}${layer === undefined ? '' : `.${layer}`}${ending}`;
}

/** What a file name says if it is that of a sidecar. */
export interface SidecarName {
  readonly article: string;
  readonly layer?: string;
}

/**
 * The articles that a sidecar of this name or path may belong to, the likelier first: `talks.txt.ana.ann.yaml` is the sidecar of
 * `talks.txt.ana` where there is such a file, else Ana's layer of `talks.txt`. Empty for a file that is no sidecar.
 */
export function readSidecarName(name: string): SidecarName[] {
  if (!name.endsWith(ending)) return [];
  const whole = name.slice(0, -ending.length);
  const file = whole.slice(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
  if (!file) return [];
  const dot = file.lastIndexOf('.');
  const layer = file.slice(dot + 1);
  if (dot <= 0 || !layerPattern.test(layer)) return [{ article: whole }];
  return [{ article: whole }, { article: whole.slice(0, -layer.length - 1), layer }];
}
