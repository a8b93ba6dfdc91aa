import * as vscode from 'vscode';
import {
  inConflict,
  needingAttention,
  type ConflictChoice,
  type Disputed,
  type PlacedMention,
  type Span,
} from '../../core/index';
import type { Feature, Services } from '../services';
import type { Reading } from '../services/readingService';
import { revealSpan } from './support/reveal';
import { resolveTarget, type Target } from './support/target';

const scheme = 'dateline-words';

/**
 * Annotations whose words have changed, fit several places or are gone: each is settled by one key or click, at the cursor, in the outline or in one
 * list, by keeping its place, attaching it to the selection, or deleting it. Those of which two versions disagree: by mine, theirs or both. Nothing is settled by itself.
 */
export const settling: Feature = (services) => {
  const onItem = (name: string, run: (target: Target, id: string) => Promise<unknown>): vscode.Disposable =>
    vscode.commands.registerCommand(`dateline.settle.${name}`, async (argument?: unknown) => {
      const target = await resolveTarget(services, argument);
      if (!target) return;
      const isCursor = argument === undefined && !target.node;
      const meant = isCursor ? waitingUnder(target.reading, services)?.id : undefined;
      const id = meant ?? target.node?.mark ?? target.mark?.id;
      if (id !== undefined) await run(target, id);
      // Nothing under the cursor: the words selected are for one of those that wait.
      else if (name === 'attach') await settleAll(services);
    });
  const on = (name: string, run: (target: Target, mention: PlacedMention) => Promise<unknown>): vscode.Disposable =>
    onItem(name, async (target, id) => {
      const mention = target.reading.decisions.mentions.find((candidate) => candidate.id === id);
      if (mention) await run(target, mention);
    });
  const decide =
    (choice: ConflictChoice) =>
    ({ document }: Target, id: string): Promise<boolean> =>
      services.annotations.settle(document, id, choice);
  const sides = new Map<string, string>();
  const tellKeys = (): void => {
    const editor = services.articles.active;
    const reading = editor && services.readings.get(editor.document);
    const isWaiting = reading !== undefined && waitingUnder(reading, services) !== undefined;
    void vscode.commands.executeCommand('setContext', 'dateline.unsettled', isWaiting);
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => sides.get(uri.path) ?? '',
    }),
    on('accept', ({ reading }, mention) => keep(services, reading, mention, mention.span)),
    on('attach', ({ reading }, mention) => keep(services, reading, mention, selectedSpan(services, reading))),
    on('delete', ({ reading }, mention) => remove(services, reading, mention)),
    on('compare', async ({ reading }, mention) => {
      sides.set(`/${mention.id}/old`, `${asAnnotated(services, reading, mention)}\n`);
      sides.set(`/${mention.id}/new`, `${mention.span ? around(reading, mention.span) : ''}\n`);
      const side = (name: string): vscode.Uri =>
        vscode.Uri.from({ scheme, path: `/${mention.id}/${name}`, query: String(Date.now()) });
      await vscode.commands.executeCommand(
        'vscode.diff',
        side('old'),
        side('new'),
        vscode.l10n.t('“{0}”: annotated ↔ now', mention.quote),
      );
    }),
    onItem('mine', decide('mine')),
    onItem('theirs', decide('theirs')),
    onItem('both', decide('both')),
    vscode.commands.registerCommand('dateline.settle', () => settleAll(services)),
    vscode.commands.registerCommand('dateline.settleLine', (given?: unknown) => {
      const verb = verbs.find((one) => one === given);
      if (verb) settleLine(verb);
    }),
    vscode.window.onDidChangeTextEditorSelection(tellKeys),
    vscode.window.onDidChangeActiveTextEditor(tellKeys),
    services.readings.onDidChange(tellKeys),
  );
};

/** The annotation under the cursor that waits for a person; `dateline.unsettled` says to the keys whether there is one. */
function waitingUnder(reading: Reading, { articles }: Services): PlacedMention | undefined {
  const editor = articles.active;
  if (editor?.document !== reading.document || !editor.selection.isEmpty) return undefined;
  const offset = reading.offset(editor.selection.active);
  return needingAttention(reading.decisions).find(({ span }) => span && span.start <= offset && offset <= span.end);
}

/** The words as they were annotated, with what stood around them. */
function asAnnotated({ annotations }: Services, { document }: Reading, { id, quote }: PlacedMention): string {
  const home = annotations.home(document, id);
  const kept = home?.file.value.mentions.find((one) => one.id === home.id);
  return `${kept?.prefix ?? ''}${quote}${kept?.suffix ?? ''}`;
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The words with up to 32 characters on each side, as the sidecar keeps them. */
function around(reading: Reading, { start, end }: Span): string {
  return reading.analysis.article.text.slice(Math.max(0, start - 32), end + 32);
}

function selectedSpan({ articles }: Services, reading: Reading): Span | undefined {
  const editor =
    vscode.window.visibleTextEditors.find(({ document }) => document === reading.document) ?? articles.active;
  return editor?.document === reading.document && !editor.selection.isEmpty
    ? reading.span(editor.selection)
    : undefined;
}

async function keep(
  { annotations }: Services,
  reading: Reading,
  mention: PlacedMention,
  span: Span | undefined,
): Promise<boolean> {
  if (!span) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Select the words that “{0}” belongs to first.', mention.quote),
    );
    return false;
  }
  return annotations.edit(reading, vscode.l10n.t('settle “{0}”', mention.quote), (decision) =>
    decision.attach(mention.id, span),
  );
}

async function remove({ annotations }: Services, reading: Reading, mention: PlacedMention): Promise<boolean> {
  return annotations.edit(reading, vscode.l10n.t('delete “{0}”', mention.quote), (decision) =>
    decision.remove(mention.id),
  );
}

/** One list of all that waits; a letter settles the line that is marked, and its place shows while one moves along. */
async function settleAll(services: Services): Promise<void> {
  const { articles, readings } = services;
  const editor = articles.active;
  const before = editor?.selection;
  if (!editor || !before) return;
  const attachTo = before.isEmpty ? undefined : before;
  for (;;) {
    const reading = await readings.whenCurrent(editor.document);
    const waiting: Waiting[] = reading
      ? [
          ...needingAttention(reading.decisions).map((mention) => ({ mention })),
          ...inConflict(reading.decisions).map((disputed) => ({ disputed })),
        ]
      : [];
    if (!reading || !waiting.length) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No annotation needs attention'), 4000);
      return;
    }
    const answer = await ask(services, reading, waiting, attachTo !== undefined);
    if (!answer) return;
    const { mention, disputed, verb } = answer;
    if (disputed) {
      const choice = verb === 'theirs' || verb === 'both' ? verb : 'mine';
      if (!(await services.annotations.settle(editor.document, disputed.id, choice))) return;
    } else if (!mention) return;
    else if (verb === 'delete') {
      if (!(await remove(services, reading, mention))) return;
    } else {
      const span = verb === 'attach' ? attachTo && reading.span(attachTo) : mention.span;
      if (!(await keep(services, reading, mention, span))) return;
    }
  }
}

const verbs = ['keep', 'attach', 'delete', 'mine', 'theirs', 'both'] as const;
type Verb = (typeof verbs)[number];

/** One line of the list: a lost mention, or an item that is disputed. */
interface Waiting {
  readonly mention?: PlacedMention;
  readonly disputed?: Disputed;
}

async function ask(
  services: Services,
  reading: Reading,
  waiting: readonly Waiting[],
  hasSelection: boolean,
): Promise<(Waiting & { readonly verb: Verb }) | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & Waiting>();
  pick.title = vscode.l10n.t('Annotations that need attention');
  const lostHelp = hasSelection
    ? vscode.l10n.t('k keep this place · s attach to the selection · d delete')
    : vscode.l10n.t('k keep this place · d delete · to attach one elsewhere, select the words first');
  const disputedHelp = vscode.l10n.t('m keep mine · t take theirs · b keep both');
  pick.placeholder = [
    ...(waiting.some(({ mention }) => mention) ? [lostHelp] : []),
    ...(waiting.some(({ disputed }) => disputed) ? [disputedHelp] : []),
  ].join(' · ');
  pick.items = waiting.map((one) => ({ ...one, ...describe(services, reading, one) }));
  // Before it shows, so that no letter comes too early.
  await tellKind(waiting[0]);
  const answer = await new Promise<(Waiting & { readonly verb: Verb }) | undefined>((resolve) => {
    pick.onDidChangeActive(([item]) => {
      void tellKind(item);
      const span = item?.mention?.span ?? item?.disputed?.span;
      if (span) void revealSpan(reading, span, true);
    });
    // A letter is a key here: typed into the field it would sort the lines, and another one would be settled.
    settleLine = (verb) => {
      const [item] = pick.activeItems;
      if (item) resolve({ ...item, verb });
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      resolve(item && { ...item, verb: item.disputed ? 'mine' : 'keep' });
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  settleLine = () => undefined;
  void tellKind(undefined);
  pick.dispose();
  return answer;
}

/** What a letter does in the list that is shown, if one is. */
let settleLine: (verb: Verb) => void = () => undefined;

/** Says to the letters what the line that is marked can be settled by. */
function tellKind(line: Waiting | undefined): Thenable<unknown> {
  const kind = line?.disputed ? 'conflict' : line?.mention ? 'lost' : '';
  return vscode.commands.executeCommand('setContext', 'dateline.settling', kind);
}

function describe(services: Services, reading: Reading, { mention, disputed }: Waiting): vscode.QuickPickItem {
  if (disputed)
    return {
      label: disputed.label,
      description: vscode.l10n.t('two versions: {0}', disputed.fields.join(', ')),
      detail: conflictWords(reading, disputed.id),
    };
  if (!mention) return { label: '' };
  return {
    label: `“${mention.quote}”`,
    description: `${mention.type} · ${mention.state}`,
    detail: vscode.l10n.t(
      'was: …{0}… · now: {1}',
      oneLine(asAnnotated(services, reading, mention)),
      mention.span ? `…${oneLine(around(reading, mention.span))}…` : vscode.l10n.t('not in the article'),
    ),
  };
}

/** What both versions say, as far as one line holds it. */
function conflictWords({ decisions }: Reading, id: string): string {
  const item = [...decisions.mentions, ...decisions.events].find((one) => one.id === id);
  const fields: Readonly<Record<string, unknown>> = { ...item };
  const say = (value: unknown): string =>
    value === undefined || value === null ? vscode.l10n.t('none') : (JSON.stringify(value) ?? '');
  return Object.entries(item?.conflict ?? {})
    .map(([field, theirs]) =>
      field === 'deleted'
        ? vscode.l10n.t('the other version deleted it')
        : vscode.l10n.t('{0}: mine {1}, theirs {2}', field, say(fields[field]), say(theirs)),
    )
    .join(' · ');
}
