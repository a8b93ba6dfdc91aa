import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { analyse, loadModels, ParseCache, type Analysis, type Models } from '../../src/core/index';
import { assertLinear } from '../support/growth';

const story =
  'Envoy Kari Lie met Foreign Minister José de la Cruz in Geneva on Monday. Police arrested 14 protesters, the ministry said. ' +
  'Lie accused Peru of breaking the ceasefire it had agreed to last week.\n\n';

describe('analyse', () => {
  let models: Models;
  before(async () => {
    models = await loadModels((name) => readFile(path.join(process.cwd(), 'models', name)));
    assert.ok(models.language && models.entities);
  });

  /** Every place that an analysis names holds the words it says. */
  function assertPlaces(text: string, { entities, dates, actors, events }: Analysis): void {
    const places = [
      ...entities,
      ...dates,
      ...actors.flatMap((actor) => actor.mentions),
      ...events.flatMap((event) => [event.quote, event.trigger, ...event.mentions]),
    ];
    for (const { start, end, text: words } of places) assert.equal(text.slice(start, end), words);
  }

  it('finds who, when and what, each at its place, also behind BOM, CRLF and emoji', () => {
    for (const head of ['date 2024-05-14\n\n', '\ufeffdate 2024-05-14\r\n\r\n👩‍⚕️ ', '---\ndate: 2024-05-14\n---\n']) {
      const text = head + story.replaceAll('\n', '\r\n');
      const analysis = analyse(text, { models });
      assertPlaces(text, analysis);
      assert.ok(analysis.entities.some((entity) => entity.text === 'Kari Lie' && entity.type === 'person'));
      assert.ok(analysis.events.some((event) => event.type === 'CONSULT'));
      assert.ok(analysis.dates.some((date) => date.value === '2024-05-13'));
    }
  });

  it('names only actors that there are, in the roles of events', () => {
    const { actors, events } = analyse(`date 2024-05-14\n\n${story}`, { models });
    const ids = new Set(actors.map((actor) => actor.id));
    assert.equal(ids.size, actors.length);
    for (const event of events)
      for (const id of [...event.actor, ...event.recipient, ...event.reportedBy]) assert.ok(ids.has(id), id);
  });

  it('takes any text and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        assertPlaces(text, analyse(text, { models })),
      ),
      { numRuns: 200 },
    );
    for (const text of ['', '\ufeff', '\ud800', '\0\u0001', '\u202eabc \u05d0\u05d1\u05d2', 'e\u0301'.repeat(50)])
      assertPlaces(text, analyse(text, { models }));
  });

  it('finds nothing but dates without models', () => {
    const { entities, dates, events } = analyse(`date 2024-05-14\n\n${story}`);
    assert.equal(entities.length, 0);
    assert.equal(events.length, 0);
    assert.ok(dates.length > 0);
  });

  it('gives the same with a memory of what was parsed before', () => {
    const parses = new ParseCache();
    const text = `date 2024-05-14\n\n${story}${story}`;
    analyse(text, { models, parses });
    const edited = text.replace('14 protesters', '15 protesters');
    assert.deepEqual(analyse(edited, { models, parses }), analyse(edited, { models }));
  });

  it('takes time in proportion to the text [linear]', function () {
    this.timeout(120_000);
    analyse(story.repeat(20), { models });
    assertLinear('analyse', 25, (copies) => {
      const text = `date 2024-05-14\n\n${story.repeat(copies)}`;
      return () => analyse(text, { models });
    });
  });
});
