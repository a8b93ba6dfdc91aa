import * as vscode from 'vscode';
import type { actorGroupings, eventGroupings, outlineSorts } from '../../core/index';

interface Remembered {
  readonly groupEvents: (typeof eventGroupings)[number];
  readonly groupActors: (typeof actorGroupings)[number];
  readonly sort: (typeof outlineSorts)[number];
  /** Types chosen for annotations, the latest first. */
  readonly recentTypes: readonly string[];
}

const initial: Remembered = { groupEvents: 'date', groupActors: 'type', sort: 'text', recentTypes: [] };

/** What the user chose in the views: remembered for the workspace, except the filter, which ends with the window. */
export class ViewState implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private words = '';
  /** By document: the ranges that each look was last given in an editor. */
  readonly painted = new Map<string, ReadonlyMap<string, readonly vscode.Range[]>>();

  constructor(private readonly memento: vscode.Memento) {}

  get<K extends keyof Remembered>(key: K): Remembered[K] {
    return this.memento.get(key, initial[key]);
  }

  async set<K extends keyof Remembered>(key: K, value: Remembered[K]): Promise<void> {
    await this.memento.update(key, value);
    this.changed.fire();
  }

  get filter(): string {
    return this.words;
  }

  set filter(words: string) {
    this.words = words.trim();
    void vscode.commands.executeCommand('setContext', 'dateline.outlineFiltered', this.words !== '');
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}
