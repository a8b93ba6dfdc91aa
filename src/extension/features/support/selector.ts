import type * as vscode from 'vscode';
import { articleLanguages } from '../../services/articleService';

/** Documents that may be articles; a provider still asks `ArticleService` whether one is. */
export const articleSelector: vscode.DocumentSelector = articleLanguages.map((language) => ({ language }));

/** Sidecars and layers. */
export const sidecarSelector: vscode.DocumentSelector = { pattern: '**/*.ann.yaml' };
/** The codebook of a workspace. */
export const codebookSelector: vscode.DocumentSelector = { pattern: '**/codebook.yaml' };
/** The registry of a workspace. */
export const registrySelector: vscode.DocumentSelector = { pattern: '**/actors.yaml' };
