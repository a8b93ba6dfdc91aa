import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/text/readArticle';
import { analysisJson } from '../../../src/core/export/analysisJson';
import type { ActorMention, EntityMention, EntityType } from '../../../src/core/index';

const text = "Kenya's foreign minister met the Pentagon's guests of Boeing's chairman.";

function entity(words: string, type: EntityType): EntityMention {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, type, confidence: 1, rule: 'test' };
}

function mention(words: string, kind: ActorMention['kind']): ActorMention {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, kind, rule: 'test', evidence: '', confidence: 1 };
}

describe('analysisJson: whose name an entity is', () => {
  const { entities } = analysisJson({
    article: readArticle(text),
    entities: [entity('Kenya', 'place'), entity('Pentagon', 'organization'), entity('Boeing', 'organization')],
    dates: [],
    events: [],
    actors: [
      { id: 'ken', name: 'Kenya', type: 'place', aliases: [], mentions: [mention('Kenya', 'name')] },
      {
        id: 'minister',
        name: 'minister',
        type: 'person',
        aliases: [],
        mentions: [mention("Kenya's foreign minister", 'description')],
      },
      {
        id: 'pentagon',
        name: 'Pentagon',
        type: 'organization',
        aliases: [],
        mentions: [mention('the Pentagon', 'name')],
      },
      {
        id: 'chairman',
        name: 'chairman',
        type: 'person',
        aliases: [],
        mentions: [mention("Boeing's chairman", 'description')],
      },
    ],
  });
  const actors = entities.map(({ actor }) => actor);

  it('takes the narrowest mention where two start together', () => assert.equal(actors[0], 'ken'));
  it('takes a mention that starts before the name', () => assert.equal(actors[1], 'pentagon'));
  it('gives a name that nobody owns to nobody, though a description starts with it', () =>
    assert.equal(actors[2], undefined));
});
