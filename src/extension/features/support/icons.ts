import * as vscode from 'vscode';
import type { OutlineNode } from '../../../core/index';
import { isMarkKind } from '../../services/settings';

const byType: Readonly<Record<string, string>> = {
  events: 'zap',
  actors: 'organization',
  dates: 'calendar',
  annotations: 'tag',
  attention: 'warning',
  person: 'person',
  organization: 'briefcase',
  place: 'location',
  group: 'organization',
  product: 'rocket',
  other: 'symbol-misc',
  date: 'calendar',
  event: 'zap',
  actor: 'arrow-small-right',
  recipient: 'arrow-small-left',
  reportedBy: 'quote',
  changed: 'edit',
  ambiguous: 'question',
  orphan: 'debug-disconnect',
  conflict: 'git-merge',
};

/** PLOVER's four quarters: verbal and material, cooperation and conflict. */
const quarters: readonly (readonly [icon: string, types: readonly string[]])[] = [
  ['comment-discussion', ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']],
  ['gift', ['COOPERATE', 'AID', 'RETREAT']],
  ['megaphone', ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']],
  ['flame', ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']],
];

/** The colour that marks of a kind have in the text. */
export function kindColor(kind: string): vscode.ThemeColor | undefined {
  return isMarkKind(kind) ? new vscode.ThemeColor(`dateline.${kind}`) : undefined;
}

/** The icon of an outline's line. */
export function nodeIcon(node: OutlineNode): vscode.ThemeIcon | undefined {
  if (node.kind === 'mention') return undefined;
  if (node.kind === 'event') {
    const icon = quarters.find(([, types]) => types.includes(node.type))?.[0] ?? 'zap';
    return new vscode.ThemeIcon(icon, kindColor('event'));
  }
  const icon = byType[node.type];
  return icon === undefined
    ? undefined
    : new vscode.ThemeIcon(icon, node.kind === 'section' ? undefined : kindColor(node.type));
}
