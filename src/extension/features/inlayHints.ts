import * as vscode from 'vscode';
import type { Feature } from '../services';
import { onSettings, setting } from '../services/settings';
import { articleSelector } from './support/selector';

/** Values of dates and ids of actors shown in the text itself; both off unless the user wants them. */
export const inlayHints: Feature = ({ readings }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    readings.onDidChange(() => changed.fire()),
    onSettings(['inlayHints.dates', 'inlayHints.actors'], () => changed.fire()),
    vscode.languages.registerInlayHintsProvider(articleSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) => {
        const reading = readings.get(document);
        if (!reading) return [];
        const [dates, actors] = [setting('inlayHints.dates', document), setting('inlayHints.actors', document)];
        return reading.marks.within(reading.span(range)).flatMap((mark) => {
          const label =
            mark.kind === 'date'
              ? dates && mark.value !== mark.text && mark.value
              : mark.kind !== 'event' && actors && mark.actor;
          if (!label) return [];
          const hint = new vscode.InlayHint(reading.range(mark).end, mark.kind === 'date' ? `→ ${label}` : label);
          hint.paddingLeft = true;
          return [hint];
        });
      },
    }),
  );
};
