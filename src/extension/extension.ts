import * as vscode from 'vscode';
import { annotating } from './features/annotating';
import { articleContext } from './features/articleContext';
import { articleDate } from './features/articleDate';
import { codeActions } from './features/codeActions';
import { datePicker } from './features/datePicker';
import { decorations } from './features/decorations';
import { documentSymbols } from './features/documentSymbols';
import { folding } from './features/folding';
import { hovers } from './features/hovers';
import { inlayHints } from './features/inlayHints';
import { navigation } from './features/navigation';
import { outlineView } from './features/outlineView';
import { problems } from './features/problems';
import { review } from './features/review';
import { selectionRanges } from './features/selectionRanges';
import { statusBar } from './features/statusBar';
import { toggles } from './features/toggles';
import { createServices, type Feature, type Services } from './services';
import type { StartAnalyser } from './worker/protocol';

/** All that the extension does. The order does not matter. */
const features: readonly Feature[] = [
  annotating,
  articleContext,
  articleDate,
  codeActions,
  datePicker,
  decorations,
  documentSymbols,
  folding,
  hovers,
  inlayHints,
  navigation,
  outlineView,
  problems,
  review,
  selectionRanges,
  statusBar,
  toggles,
];

/** What `activate` returns: the services, for tests and for other extensions. */
export type Api = Services;

/** Starts the extension with the thread that its host can offer. */
export function start(context: vscode.ExtensionContext, startAnalyser: StartAnalyser): Api {
  const services = createServices(context, startAnalyser);
  context.subscriptions.push(vscode.Disposable.from(...features.map((feature) => feature(services))));
  void services.articles.considerAll();
  return services;
}
