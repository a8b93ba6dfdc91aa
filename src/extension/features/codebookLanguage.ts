import { completeCodebook, describeCodebookAt, readCodebook } from '../../core/index';
import type { Feature } from '../services';
import { codebookSelector } from './support/selector';
import { yamlLanguage } from './support/yamlLanguage';

/** Help with codebook.yaml written by hand: problems, completion and hovers. */
export const codebookLanguage: Feature = () =>
  yamlLanguage({
    name: 'dateline-codebook',
    selector: codebookSelector,
    problems: (text) => readCodebook(text).problems,
    complete: completeCodebook,
    describe: describeCodebookAt,
  });
