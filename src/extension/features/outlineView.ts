import * as vscode from 'vscode';
import { actorGroupings, eventGroupings, Outline, outlineSorts, type OutlineNode } from '../../core/index';
import type { Feature, Services } from '../services';
import { changeSetting, onSettings, setting } from '../services/settings';
import { debounce } from './support/debounce';
import { dropActors } from './support/actorWork';
import { nodeIcon } from './support/icons';
import { revealSpan } from './support/reveal';
import { resolveTarget, type OutlineElement } from './support/target';

/** Shows the core's outline of the article in front; all its logic is there. */
class OutlineTree implements vscode.TreeDataProvider<OutlineElement> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private document: vscode.TextDocument | undefined;
  private outline = new Outline([]);

  /** Shows another state of an article, or nothing. */
  show(document: vscode.TextDocument | undefined, outline: Outline): void {
    this.document = document;
    this.outline = outline;
    this.changed.fire(undefined);
  }

  get current(): { readonly document: vscode.TextDocument | undefined; readonly outline: Outline } {
    return { document: this.document, outline: this.outline };
  }

  element(node: OutlineNode | undefined): OutlineElement | undefined {
    return node && this.document && { document: this.document, node };
  }

  getChildren(element?: OutlineElement): OutlineElement[] {
    return this.outline.children(element?.node).flatMap((node) => this.element(node) ?? []);
  }

  getParent(element: OutlineElement): OutlineElement | undefined {
    return this.element(this.outline.parent(element.node));
  }

  getTreeItem({ document, node }: OutlineElement): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isOpen = node.kind === 'section' || (node.kind === 'group' && node.children.length <= 40);
    const item = new vscode.TreeItem(node.label, node.children.length ? (isOpen ? Expanded : Collapsed) : None);
    item.id = node.id;
    const icon = nodeIcon(node);
    if (icon) item.iconPath = icon;
    if (node.description !== undefined) item.description = node.description;
    item.contextValue = contextOf(node);
    item.tooltip = [node.label, node.description].filter(Boolean).join('\n');
    if (node.span)
      item.command = {
        command: 'dateline.reveal',
        title: vscode.l10n.t('Reveal in Article'),
        arguments: [{ document, node }],
      };
    return item;
  }
}

/** The words that the `when` clauses of menus look for. */
function contextOf(node: OutlineNode): string {
  const words = [node.kind, ...(node.span ? ['place'] : [])];
  if (node.type === 'conflict') return [node.type, ...(node.span ? ['place'] : [])].join(' ');
  if (node.kind === 'mention' && node.actor !== undefined) words.push('linked');
  if (node.kind === 'attention') words.push(...(node.span ? ['placed-attention'] : []));
  else if (node.mark !== undefined && node.origin) words.push(node.origin);
  return words.join(' ');
}

/** Lines of the actor tree are dragged onto each other; what that means is said by `dropActors`. */
class ActorDragAndDrop implements vscode.TreeDragAndDropController<OutlineElement> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];

  constructor(private readonly services: Services) {}

  handleDrag(source: readonly OutlineElement[], data: vscode.DataTransfer): void {
    const dragged = source.filter(({ node }) => node.kind === 'actor' || (node.kind === 'mention' && node.actor));
    if (dragged.length) data.set(mimeType, new vscode.DataTransferItem(dragged));
  }

  async handleDrop(target: OutlineElement | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(mimeType)?.value as readonly OutlineElement[] | undefined;
    const document = dragged?.[0]?.document;
    if (!dragged || !document || (target && target.document !== document)) return;
    const reading = await this.services.readings.whenCurrent(document);
    if (!reading) return;
    await dropActors(
      this.services,
      reading,
      dragged.map(({ node }) => node),
      target?.node,
    );
  }
}

const mimeType = 'application/vnd.code.tree.dateline.outline';

/** The outline in the activity bar: follows article and cursor; grouping, sorting and filter stand in its title. */
export const outlineView: Feature = (services) => {
  const { readings, articles, view: state } = services;
  const tree = new OutlineTree();
  const view = vscode.window.createTreeView('dateline.outline', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new ActorDragAndDrop(services),
  });

  const update = (): void => {
    if (!view.visible) return;
    const reading =
      readings.active ??
      (tree.current.document && !tree.current.document.isClosed ? readings.get(tree.current.document) : undefined);
    const [groupEvents, groupActors, sort] = [state.get('groupEvents'), state.get('groupActors'), state.get('sort')];
    const outline = reading?.outline({ groupEvents, groupActors, sort, filter: state.filter }) ?? new Outline([]);
    tree.show(reading?.document, outline);
    const date = reading?.analysis.article.date?.value;
    view.description = state.filter ? `“${state.filter}”` : (date ?? '');
    const waiting = outline.get('attention')?.children.length ?? 0;
    view.badge = waiting
      ? { value: waiting, tooltip: vscode.l10n.t('{0} annotations need attention', waiting) }
      : undefined;
  };
  const follow = debounce(() => {
    const editor = articles.active;
    const reading = editor && readings.get(editor.document);
    if (!editor || !reading || !view.visible || !setting('outline.follow')) return;
    if (tree.current.document !== editor.document) update();
    // The line that was chosen has shown these very words: another line of the same words is not what was meant.
    const chosen = view.selection[0]?.node.span;
    const { start, end } = reading.span(editor.selection);
    if (chosen && start < end && chosen.start === start && chosen.end === end) return;
    const offset = reading.offset(editor.selection.active);
    const element = tree.element(tree.current.outline.nearest(offset));
    // Between the words that the outline knows it stays where it is.
    const span = element?.node.span;
    if (!span || offset < span.start || offset > span.end) return;
    if (element && view.selection[0]?.node.id !== element.node.id) reveal(element, false);
  }, 150);
  const reveal = (element: OutlineElement, focus: boolean): void => {
    // A line that a newer outline has lost can't be shown; the next outline sets that right.
    view.reveal(element, { select: true, focus, expand: false }).then(undefined, () => undefined);
  };

  let selected: OutlineElement | undefined;

  return vscode.Disposable.from(
    view,
    follow,
    readings.onDidChange(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document || document === tree.current.document) update();
    }),
    articles.onDidClose((document) => document === tree.current.document && tree.show(undefined, new Outline([]))),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) {
        update();
        follow();
      }
    }),
    view.onDidChangeVisibility(() => {
      update();
      follow();
    }),
    view.onDidChangeSelection(({ selection: [line] }) => {
      selected = line;
      const { kind, type } = line?.node ?? {};
      const waits = kind !== 'attention' ? '' : type === 'conflict' ? 'conflict' : 'lost';
      void vscode.commands.executeCommand('setContext', 'dateline.outlineWaiting', waits);
    }),
    vscode.commands.registerCommand('dateline.outline.settle', async (verb?: unknown) => {
      if (selected?.node.kind === 'attention' && typeof verb === 'string')
        await vscode.commands.executeCommand(`dateline.settle.${verb}`, selected);
    }),
    state.onDidChange(update),
    onSettings(['outline.follow'], follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (articles.isArticle(textEditor.document)) follow();
    }),
    vscode.commands.registerCommand('dateline.reveal', async (argument?: unknown) => {
      const target = await resolveTarget(services, argument);
      const span = target?.node?.span ?? target?.mark;
      if (target && span) await revealSpan(target.reading, span, true);
    }),
    vscode.commands.registerCommand('dateline.showInOutline', async (argument?: unknown) => {
      const target = await resolveTarget(services, argument);
      if (!target) return;
      await vscode.commands.executeCommand('dateline.outline.focus');
      update();
      const offset =
        target.mark?.start ?? target.reading.offset(articles.active?.selection.active ?? new vscode.Position(0, 0));
      const element = tree.element(tree.current.outline.nearest(offset));
      if (element) reveal(element, true);
    }),
    ...titleCommands(services),
  );
};

function titleCommands({ view, articles, analyses }: Services): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('dateline.outline.group', async () => {
      const events = {
        date: vscode.l10n.t('Events by date'),
        type: vscode.l10n.t('Events by type'),
        actor: vscode.l10n.t('Events by actor'),
        none: vscode.l10n.t('Events in a row'),
      };
      const actors = {
        type: vscode.l10n.t('Actors by type'),
        country: vscode.l10n.t('Actors by country'),
        none: vscode.l10n.t('Actors in a row'),
      };
      const check = (on: boolean): string => (on ? '$(check) ' : '$(blank) ');
      const items = [
        ...eventGroupings.map((key) => ({
          label: check(key === view.get('groupEvents')) + events[key],
          set: () => view.set('groupEvents', key),
        })),
        { label: '', kind: vscode.QuickPickItemKind.Separator, set: async () => undefined },
        ...actorGroupings.map((key) => ({
          label: check(key === view.get('groupActors')) + actors[key],
          set: () => view.set('groupActors', key),
        })),
      ];
      await (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group the outline by') }))?.set();
    }),
    vscode.commands.registerCommand('dateline.outline.sort', async () => {
      const names = {
        text: vscode.l10n.t('As in the text'),
        name: vscode.l10n.t('By name'),
        count: vscode.l10n.t('Most mentioned first'),
      };
      const items = outlineSorts.map((key) => ({
        label: (key === view.get('sort') ? '$(check) ' : '$(blank) ') + names[key],
        key,
      }));
      const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Sort the outline') });
      if (chosen) await view.set('sort', chosen.key);
    }),
    vscode.commands.registerCommand('dateline.outline.filter', async (words?: unknown) => {
      const prompt = vscode.l10n.t('Show only lines with these words');
      const entered =
        typeof words === 'string' ? words : await vscode.window.showInputBox({ prompt, value: view.filter });
      if (entered !== undefined) view.filter = entered;
    }),
    vscode.commands.registerCommand('dateline.outline.clearFilter', () => {
      view.filter = '';
    }),
    vscode.commands.registerCommand('dateline.outline.follow', () => changeSetting('outline.follow', true)),
    vscode.commands.registerCommand('dateline.outline.unfollow', () => changeSetting('outline.follow', false)),
    vscode.commands.registerCommand('dateline.outline.refresh', () => {
      if (articles.active) analyses.refresh(articles.active.document);
    }),
  ];
}
