import { readRegistry, type RegistryFile } from '../../core/index';
import type { ArticleService } from './articleService';
import { WorkspaceFileService, type HeldFile } from './workspaceFileService';

export type HeldRegistry = HeldFile<RegistryFile>;

/** Knows which actors.yaml holds for each open article. */
export class RegistryService extends WorkspaceFileService<RegistryFile> {
  constructor(articles: ArticleService) {
    super(articles, 'actors.yaml', readRegistry);
  }
}
