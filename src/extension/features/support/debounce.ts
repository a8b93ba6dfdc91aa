import type * as vscode from 'vscode';

/** Runs `action` once, `milliseconds` after the last call; disposing of it takes back what waits. */
export function debounce(action: () => void, milliseconds: number): vscode.Disposable & { (): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = (): void => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
  return Object.assign(call, { dispose: (): void => clearTimeout(timer) });
}
