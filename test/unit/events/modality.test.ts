import assert from 'node:assert/strict';
import { eventsOf } from './events';

const lineOf = (marked: string): string[] =>
  [...eventsOf(marked).events]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ type, actor, recipient, status }) => `${type} ${actor.join(',')} > ${recipient.join(',')}, ${status}`);
const plain = (marked: string) => marked.replace(/\[\S+ ([^\]]+)\]/g, '$1');

describe('what governs a deed', () => {
  const governed: readonly (readonly [string, string])[] = [
    ['[rus Russia] agreed to withdraw its troops from [mda Moldova].', 'AGREE rus > mda, actual'],
    ['[ita Italy] agreed to send aid to [lby Libya].', 'AGREE ita > lby, actual'],
    ['[isr Israel] refused to release [prisoners the prisoners].', 'REJECT isr > prisoners, actual'],
    ['[chn China] refused to meet [dalai the Dalai Lama].', 'REJECT chn > dalai, actual'],
    ['[chn China] threatened to impose tariffs on [aus Australia].', 'THREATEN chn > aus, actual'],
    ['[rebels Rebels] threatened to kill [hostages the hostages].', 'THREATEN rebels > hostages, actual'],
    ['[usa The United States] urged [rwa Rwanda] to stop arming [rebels rebels].', 'REQUEST usa > rwa, actual'],
    ['[un The council] called on [mli Mali] to hold elections.', 'REQUEST un > mli, actual'],
    ['[tur Turkey] called off talks with [cyp Cyprus].', 'SANCTION tur > cyp, actual'],
    [
      '[union The union] called off its protest against [government the government].',
      'CONCEDE union > government, actual',
    ],
    ['[army The army] halted its offensive against [rebels the rebels].', 'RETREAT army > rebels, actual'],
    ['[ken Kenya] denied that it had arrested [activist the activist].', 'REJECT ken > activist, actual'],
    ['[ken Kenya] denied attacking [som Somalia].', 'REJECT ken > som, actual'],
    ['[eth Ethiopia] postponed a meeting with [eri Eritrea].', 'REJECT eth > eri, actual'],
    ['[gha Ghana] failed to pay compensation to [tgo Togo].', 'REJECT gha > tgo, actual'],
    ['[nga Nigeria] promised to free [students the students].', 'AGREE nga > students, actual'],
    ['[mex Mexico] offered to host talks with [gtm Guatemala].', 'AGREE mex > gtm, actual'],
    ['[pak Pakistan] accused [ind India] of killing [fishermen fishermen].', 'ACCUSE pak > ind, actual'],
    ['[irq Iraq] vowed to retaliate against [tur Turkey].', 'THREATEN irq > tur, actual'],
    ['[irq Iraq] pledged not to attack [kwt Kuwait].', 'AGREE irq > kwt, actual'],
  ];
  for (const [sentence, expected] of governed)
    it(`makes of “${plain(sentence)}” ${expected}`, () => assert.equal(lineOf(sentence)[0], expected));

  it('tells one event, not its content as well', () => {
    for (const [sentence] of governed) assert.equal(lineOf(sentence).length, 1, lineOf(sentence).join('; '));
  });
});

describe('the status of an event', () => {
  const statuses: Readonly<Record<string, readonly string[]>> = {
    actual: [
      '[ken Kenya] expelled the envoy of [sdn Sudan].',
      '[ken Kenya] has expelled the envoy of [sdn Sudan].',
      '[ken Kenya] is expelling the envoy of [sdn Sudan].',
      'The envoy of [sdn Sudan] was expelled by [ken Kenya].',
      '[ken Kenya] began expelling diplomats of [sdn Sudan].',
    ],
    intended: [
      '[ken Kenya] will expel the envoy of [sdn Sudan].',
      '[ken Kenya] would expel the envoy of [sdn Sudan], its minister said.',
      '[ken Kenya] is going to expel the envoy of [sdn Sudan].',
      '[ken Kenya] plans to expel the envoy of [sdn Sudan].',
      '[ken Kenya] is to expel the envoy of [sdn Sudan].',
      '[ken Kenya] is about to expel the envoy of [sdn Sudan].',
      '[ken Kenya] has decided to expel the envoy of [sdn Sudan].',
      '[ken Kenya] is preparing to expel the envoy of [sdn Sudan].',
    ],
    hypothetical: [
      '[ken Kenya] may expel the envoy of [sdn Sudan].',
      '[ken Kenya] could expel the envoy of [sdn Sudan].',
      '[ken Kenya] might have expelled the envoy of [sdn Sudan].',
    ],
    negated: [
      '[ken Kenya] did not expel the envoy of [sdn Sudan].',
      '[ken Kenya] has never expelled the envoy of [sdn Sudan].',
      'The envoy of [sdn Sudan] was not expelled by [ken Kenya].',
    ],
    historical: [
      '[ken Kenya] expelled the envoy of [sdn Sudan] in 1998.',
      'In March 2011, [ken Kenya] expelled the envoy of [sdn Sudan].',
    ],
  };
  for (const [status, sentences] of Object.entries(statuses))
    for (const sentence of sentences)
      it(`is ${status} in “${plain(sentence)}”`, () => {
        const found = lineOf(sentence);
        assert.match(found[0] ?? 'nothing', new RegExp(`ken > .*, ${status}$`), found.join('; '));
      });

  const conditions = [
    'If [ken Kenya] expels the envoy of [sdn Sudan], trade will suffer.',
    'Trade will suffer unless [ken Kenya] releases the envoy of [sdn Sudan].',
    'Trade stops until [ken Kenya] releases the envoy of [sdn Sudan].',
  ];
  for (const sentence of conditions)
    it(`is never actual in “${plain(sentence)}”`, () =>
      assert.deepEqual(
        lineOf(sentence).filter((line) => line.endsWith('actual')),
        [],
      ));
});

describe('who says so', () => {
  const reported: readonly (readonly [string, string, readonly string[]])[] = [
    ['[army The army] said that [rebels rebels] attacked [ken Kenya].', 'ASSAULT rebels > ken', ['army']],
    ['[rebels Rebels] attacked [ken Kenya], [army the army] said.', 'ASSAULT rebels > ken', ['army']],
    ['According to [army the army], [rebels rebels] attacked [ken Kenya].', 'ASSAULT rebels > ken', ['army']],
    [
      '[paper The paper] reported that [army the army] said [rebels rebels] had attacked [ken Kenya].',
      'ASSAULT rebels > ken',
      ['army', 'paper'],
    ],
    [
      '[minister The minister] told [paper the paper] that [ken Kenya] had expelled the envoy of [sdn Sudan].',
      'SANCTION ken > sdn',
      ['minister'],
    ],
    ['“[ken Kenya] attacked [sdn Sudan],” [army the army] said.', 'ASSAULT ken > sdn', ['army']],
  ];
  for (const [sentence, expected, speakers] of reported)
    it(`is kept apart in “${plain(sentence)}”`, () => {
      const [event] = [...eventsOf(sentence).events].sort((a, b) => b.confidence - a.confidence);
      assert.equal(event && `${event.type} ${event.actor.join(',')} > ${event.recipient.join(',')}`, expected);
      assert.deepEqual([...(event?.reportedBy ?? [])].sort(), [...speakers].sort());
    });
});
