import * as vscode from 'vscode';
import { actors } from './features/actors';
import { annotating } from './features/annotating';
import { articleContext } from './features/articleContext';
import { articleDate } from './features/articleDate';
import { articleFiles } from './features/articleFiles';
import { codeActions } from './features/codeActions';
import { codebookLanguage } from './features/codebookLanguage';
import { datePicker } from './features/datePicker';
import { decorations } from './features/decorations';
import { documentSymbols } from './features/documentSymbols';
import { exporting } from './features/exporting';
import { folding } from './features/folding';
import { hovers } from './features/hovers';
import { inlayHints } from './features/inlayHints';
import { navigation } from './features/navigation';
import { outlineView } from './features/outlineView';
import { problems } from './features/problems';
import { recovering } from './features/recovering';
import { registry } from './features/registry';
import { registryLanguage } from './features/registryLanguage';
import { renaming } from './features/renaming';
import { review } from './features/review';
import { selectionRanges } from './features/selectionRanges';
import { settling } from './features/settling';
import { sidecarConflicts } from './features/sidecarConflicts';
import { sidecarLanguage } from './features/sidecarLanguage';
import { statusBar } from './features/statusBar';
import { strandedSidecars } from './features/strandedSidecars';
import { toggles } from './features/toggles';
import { createServices, type Feature, type Host, type Services } from './services';

/** All that the extension does. The order does not matter. */
const features: readonly Feature[] = [
  actors,
  annotating,
  articleContext,
  articleDate,
  articleFiles,
  codeActions,
  codebookLanguage,
  datePicker,
  decorations,
  documentSymbols,
  exporting,
  folding,
  hovers,
  inlayHints,
  navigation,
  outlineView,
  problems,
  recovering,
  registry,
  registryLanguage,
  renaming,
  review,
  selectionRanges,
  settling,
  sidecarConflicts,
  sidecarLanguage,
  statusBar,
  strandedSidecars,
  toggles,
];

/** What `activate` returns: the services, for tests and for other extensions. */
export type Api = Services;

/** Starts the extension with what its host can offer. */
export function start(context: vscode.ExtensionContext, host: Host): Api {
  const services = createServices(context, host);
  context.subscriptions.push(vscode.Disposable.from(...features.map((feature) => feature(services))));
  void services.articles.considerAll();
  return services;
}
