import assert from 'node:assert/strict';
import { best, eventsOf } from './events';

describe('recognizeEvents', () => {
  const cases: [string, string, string][] = [
    ['a plain deed', '[ken Kenya] expelled two diplomats of [sdn Sudan] on Monday.', 'SANCTION ken > sdn'],
    [
      'a passive with its agent',
      'A convoy of [uga Uganda] was attacked by [rebels rebels of the Lake Front] near the border.',
      'ASSAULT rebels > uga',
    ],
    ['a refusal, not what is refused', '[nor Norway] refused to resume talks with [rus Russia].', 'REJECT nor > rus'],
    ['a threat, not what is threatened', '[irn Iran] threatened to attack [irq Iraq].', 'THREATEN irn > irq'],
    ['a demand, not what is demanded', '[per Peru] urged [chl Chile] to withdraw its troops.', 'REQUEST per > chl'],
    [
      'must, said by another',
      '[egy Egypt] said on Sunday that [eth Ethiopia] must stop the work.',
      'REQUEST egy > eth',
    ],
    [
      'a promise of help as agreement',
      '[jpn Japan] promised to send food to [phl the Philippines].',
      'AGREE jpn > phl',
    ],
    ['a protest called off as concession', 'The [union nurses union] called off a strike.', 'CONCEDE union > '],
    ['a light verb and its noun', '[fra France] imposed sanctions on [mli Mali].', 'SANCTION fra > mli'],
    ['aid as the thing given', '[deu Germany] gave medicine to [sdn Sudan].', 'AID deu > sdn'],
    ['what the receiver got', '[sdn Sudan] received weapons from [rus Russia].', 'AID rus > sdn'],
    [
      'all parties of a meeting as actors',
      'The president of [fin Finland] met with the king of [swe Sweden] on Friday.',
      'CONSULT fin,swe > ',
    ],
    ['a negated promise as rejection', '[tur Turkey] will not support [grc Greece].', 'REJECT tur > grc'],
  ];
  for (const [what, text, expected] of cases) it(`reads ${what}`, () => assert.equal(best(text), expected));

  it('finds nothing where a noun of conflict is only said of something', () => {
    assert.equal(best('It was the biggest threat ever to the harvest.'), 'nothing');
  });

  it('finds nothing in what is only a condition', () => {
    const { events } = eventsOf('[arg Argentina] refused to talk until sanctions are lifted on [bol Bolivia].');
    assert.deepEqual(
      events.map(({ type }) => type),
      ['REJECT'],
    );
  });

  it('takes the words that say when, and the last date before where a sentence has none', () => {
    const { events } = eventsOf(
      'On Monday [ken Kenya] expelled a diplomat of [sdn Sudan]. [sdn Sudan] accused [ken Kenya] of lying.',
    );
    assert.deepEqual(
      events.map(({ type, date, dateSource }) => [type, date, dateSource?.kind]),
      [
        ['SANCTION', '2024-05-13', 'governed'],
        ['ACCUSE', '2024-05-13', 'context'],
      ],
    );
  });

  it('keeps who says so apart from who did it', () => {
    const [event] = eventsOf('[agency The agency] said that [rebels rebels] attacked [mli Mali].').events;
    assert.deepEqual(event?.reportedBy, ['agency']);
    assert.deepEqual(event?.actor, ['rebels']);
  });

  it('quotes the text exactly', () => {
    const { text, events } = eventsOf(
      '😀 [ken Kenya] arrested [editor an editor].\r\n\r\n[ken Kenya] freed [editor the editor].',
    );
    assert.equal(events.length, 2);
    for (const event of events)
      for (const at of [event.quote, event.trigger, ...event.mentions])
        assert.equal(text.slice(at.start, at.end), at.text);
  });

  it('joins a revolt told in several words into one event', () => {
    const { events } = eventsOf(
      '[kor General Kor] led a revolt against [gov the government] on Sunday. The uprising ended at night. The mutiny lasted nine hours.',
    );
    const revolt = events.filter(({ type }) => type === 'ASSAULT');
    assert.equal(revolt.length, 1);
    assert.ok((revolt[0]?.mentions.length ?? 0) >= 2);
  });

  it('gives reasons for its type', () => {
    const [event] = eventsOf('[irn Iran] threatened to attack [irq Iraq].').events;
    assert.match(event?.evidence.join('\n') ?? '', /type: THREATEN: threaten/);
  });
});
