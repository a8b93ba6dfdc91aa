import { readCodebook, type CodebookFile } from '../../core/index';
import type { ArticleService } from './articleService';
import { WorkspaceFileService } from './workspaceFileService';

/** Knows which codebook.yaml holds for each open article. */
export class CodebookService extends WorkspaceFileService<CodebookFile> {
  constructor(articles: ArticleService) {
    super(articles, 'codebook.yaml', readCodebook);
  }
}
