import assert from 'node:assert/strict';
import { runTrials, summarise } from '../../support/anchorTrial';
import { corpusArticles } from '../../support/corpusArticles';

describe('anchors under twenty-one kinds of edits of twenty articles', () => {
  const articles = corpusArticles(20);

  for (const [name, withOld, least] of [
    ['without the old text', false, 0.97],
    ['with the old text', true, 0.99],
  ] as const) {
    it(`never settle on wrong words ${name}, and are found`, () => {
      const trials = runTrials(articles, 5, withOld, false);
      assert.ok(trials.length > 1800);
      assert.deepEqual(
        trials
          .filter((trial) => trial.isSilentlyWrong)
          .map(({ kind, article, quote }) => `${kind} ${article} ${quote}`),
        [],
      );
      const all = summarise(trials).at(-1);
      assert.ok(all && all.right / all.count >= least, JSON.stringify(all));
    });
  }
});
