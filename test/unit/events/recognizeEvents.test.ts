import assert from 'node:assert/strict';
import { allOf, best, eventsOf } from './events';

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
    [
      'a subject after a conjunction that looks like a preposition',
      '[tgo Togo] and [ben Benin] shared a coast after [gunmen gunmen] attacked [gha Ghana].',
      'ASSAULT gunmen > gha',
    ],
    [
      'a subject before a relative clause',
      '[fra France], which ended its training in 2022, has attacked [mli Mali].',
      'ASSAULT fra > mli',
    ],
    [
      'those who did it as asked, not those it was done to',
      '[phl The Philippines] on Saturday demanded their release after [gunmen gunmen] seized a ship.',
      'REQUEST phl > gunmen',
    ],
    [
      'a missile aimed at a place as an attack',
      '[rebels The rebels] fired a missile toward the port of [isr Eilat] on Wednesday.',
      'ASSAULT rebels > isr',
    ],
    [
      'a missile shot into the sea as a test',
      '[prk North Korea] fired two missiles towards the sea on Friday.',
      'MOBILIZE prk > ',
    ],
    [
      'troops sent to their own border as a deployment',
      '[bra Brazil] sent tanks and armoured vehicles to its northern border.',
      'MOBILIZE bra > ',
    ],
    [
      'whose ship it is as the recipient, and never the sea',
      '[irn Iran] seized a [kor Korean]-owned tanker in the [gulf-sea Gulf of Oman].',
      'COERCE irn > kor',
    ],
    [
      'help that is promised as agreement, though it comes as troops',
      '[ken Kenya] promised to send reinforcements to [som Somalia].',
      'AGREE ken > som',
    ],
    [
      'a journey by those who are met at its end',
      '[hti The premier] will travel to [nai-town Nairobi] on Thursday to meet [ken the president of Kenya].',
      'CONSULT hti,ken > ',
    ],
    [
      'a delegation turned away as a refusal',
      '[ner The junta] turned away a delegation of [mli Mali].',
      'REJECT ner > mli',
    ],
    ['an order to deploy as the deployment', '[nga Nigeria] ordered the deployment of 500 troops.', 'MOBILIZE nga > '],
    [
      'nobody asked inside the name of the one who asks',
      'The [uno United Nations] secretary-general, [guterro António Guterro], demanded their release.',
      'REQUEST guterro > ',
    ],
    [
      'time given to do something as a threat',
      '[usa The United States] gave [ner Niger] one week to free the hostages.',
      'THREATEN usa > ner',
    ],
    [
      'a meeting that ended as held',
      '[fra France] ended a meeting with [deu Germany] on Wednesday.',
      'CONSULT fra,deu > ',
    ],
    [
      'those sent to talk as a meeting of who sent them',
      '[gha Ghana] sent two generals to confer with [bfa Burkina Faso].',
      'CONSULT gha,bfa > ',
    ],
    [
      'a subject before its short form in brackets',
      'The talks came three days after the [eco Economic Community of the North] (ECN) suspended [mli Mali] from its ranks.',
      'SANCTION eco > mli',
    ],
    ['a sea as nobody', '[irn Iran] seized a tanker in the [gulf-sea Gulf of Oman].', 'COERCE irn > '],
    ['a protest called off as concession', 'The [union nurses union] called off a strike.', 'CONCEDE union > '],
    ['a light verb and its noun', '[fra France] imposed sanctions on [mli Mali].', 'SANCTION fra > mli'],
    ['aid as the thing given', '[deu Germany] gave medicine to [sdn Sudan].', 'AID deu > sdn'],
    ['what the receiver got', '[sdn Sudan] received weapons from [rus Russia].', 'AID rus > sdn'],
    [
      'all parties of a meeting as actors',
      'The president of [fin Finland] met with the king of [swe Sweden] on Friday.',
      'CONSULT fin,swe > ',
    ],
    [
      'who is to do what is demanded as recipient, not a name in it',
      '[pse Palestine] demanded that [usa the United States] match the offer of [eur Europe].',
      'REQUEST pse > usa',
    ],
    [
      'the recipient after its preposition, wherever the parse hangs it',
      '[syr Syria] has again offered its troops to [lbn Lebanon] to help it.',
      'AGREE syr > lbn',
    ],
    [
      'evidence shared with another as given, not as mutual',
      '[isr Israel] has shared evidence with [usa the United States].',
      'COOPERATE isr > usa',
    ],
    ['a word with a hyphen as one', '[ken Kenya] and [uga Uganda] signed a cease-fire.', 'AGREE ken,uga > '],
    ['a negated promise as rejection', '[tur Turkey] will not support [grc Greece].', 'REJECT tur > grc'],
  ];
  for (const [what, text, expected] of cases) it(`reads ${what}`, () => assert.equal(best(text), expected));

  it('takes for who did it whoever did the deed that is its subject, never its place', () => {
    assert.equal(
      best('An attack on a bus in [nairobi-town Nairobi] killed six pupils of [ken Kenya].'),
      'ASSAULT  > ken',
    );
    assert.equal(best('A strike by [rus Russia] killed six soldiers of [ukr Ukraine].'), 'ASSAULT rus > ukr');
  });

  it('leaves open who did what is told in the passive of somebody described', () => {
    const told = allOf('[fra France] freed [solis Maria Solis], who was attacked last week.');
    assert.ok(!told.some((line) => line.startsWith('ASSAULT fra')), told.join());
    assert.equal(best('[solis Maria Solis] of [per Peru] is accused of fraud.').split(' > ')[0], 'ACCUSE ');
  });

  it('tells nothing by what only describes, is feared, or is shouted', () => {
    for (const text of [
      'The detained envoy of [chl Chile] slept in [per Peru].',
      '[per Peru] lives in fear of an attack by [chl Chile].',
      '[solis Maria Solis] enjoys immunity from arrest in [per Peru].',
      '"Attack [chl Chile]!" the crowd in [per Peru] shouted.',
    ])
      assert.deepEqual(allOf(text), [], text);
  });

  it('takes neither a place nor the object before it for who did it', () => {
    const told = allOf('Authorities arrested [solis Maria Solis] on Monday and attacked [per Peruvian] students.');
    assert.ok(!told.some((line) => line.startsWith('ASSAULT solis')), told.join());
    assert.ok(
      !allOf('The raid near [juba-town Juba] killed four soldiers of [ssd South Sudan].').some((line) =>
        line.startsWith('ASSAULT juba-town'),
      ),
    );
  });

  it('takes the circumstances of a hope for facts', () =>
    assert.ok(
      allOf('[rebels The rebels] hoped to get guns when they attacked [cod Congo].').every(
        (line) => !line.startsWith('THREATEN'),
      ),
    ));

  it('reads no support in those who stand watch or trial', () => {
    assert.deepEqual(allOf('[police The police] stood watch in [ken Kenya].'), []);
    assert.deepEqual(allOf('[fra France] stands with [ukr Ukraine].'), ['SUPPORT fra > ukr']);
  });

  it('dates nothing by a relative clause, and nothing past by a day ahead', () => {
    const on = (text: string) => eventsOf(text, '2024-03-20').events.map(({ type, date }) => `${type} ${date}`);
    assert.deepEqual(on('[fra France] attacked [solis Maria Solis], who was elected last week.'), [
      'ASSAULT 2024-03-20',
    ]);
    assert.deepEqual(
      on('[fra France] will meet [deu Germany] on Friday. [usa The United States] had already attacked [mli Mali].'),
      ['CONSULT 2024-03-22', 'ASSAULT 2024-03-20'],
    );
  });

  it('takes those for the protesters whose protests something draws', () =>
    assert.deepEqual(
      allOf('[dom The Dominican Republic] deported hundreds of people, drawing protests from [hti Haiti].'),
      ['COERCE dom > hti', 'PROTEST hti > dom'],
    ));

  it('finds the subject of a second clause that looks like more of a list', () =>
    assert.deepEqual(
      allOf(
        '[usa The United States] cut aid to [geo Georgia] on Saturday, and [ltu Lithuania] and [lva Latvia] imposed sanctions on [blr Belarus].',
      ),
      ['SANCTION usa > geo', 'SANCTION ltu,lva > blr'],
    ));

  it('finds nothing in what is only alleged', () =>
    assert.deepEqual(
      allOf('[fra France] rejected an accusation that [mli Mali] had attacked [ner Niger].').filter((line) =>
        line.startsWith('ASSAULT'),
      ),
      [],
    ));

  it('names who a sentence gives as its source', () => {
    const { events } = eventsOf('According to [army the army] of Chad, [mli Mali] attacked [ner Niger].');
    assert.deepEqual(events[0]?.reportedBy, ['army']);
  });

  it('finds nothing in a word that only describes after a hyphen', () => {
    assert.equal(best('The [mli Malian]-backed [amal Amal] held.'), 'nothing');
  });

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

  const dates = (text: string) =>
    eventsOf(text).events.map(({ type, date, dateSource }) => [type, date, dateSource?.kind]);

  it('dates a deed without a date of its own by the deed told before it', () => {
    assert.deepEqual(
      dates(
        'Soldiers of [ken Kenya] attacked a camp of [rebels the rebels] on Monday. Police of [ken Kenya] arrested nine men in the town.',
      ),
      [
        ['ASSAULT', '2024-05-13', 'governed'],
        ['COERCE', '2024-05-13', 'context'],
      ],
    );
  });

  it('goes on from the day that a sentence opens with, though it tells no event', () => {
    const { events } = eventsOf(
      '[rebels Rebels] attacked [ken Kenya] on Sunday. On Tuesday the town mourned. [police Police] arrested [man a man].',
    );
    assert.equal(events.find(({ type }) => type === 'COERCE')?.date, '2024-05-14');
  });

  it('dates words without a date of their own by the day of the article, unless they are told as next', () => {
    const deed = 'On Monday [ken Kenya] expelled a diplomat of [sdn Sudan].';
    assert.deepEqual(dates(`${deed} [sdn Sudan] accused [ken Kenya] of lying.`)[1], [
      'ACCUSE',
      '2024-05-15',
      'document',
    ]);
    assert.deepEqual(dates(`${deed} [sdn Sudan] then accused [ken Kenya] of lying.`)[1], [
      'ACCUSE',
      '2024-05-13',
      'context',
    ]);
  });

  it('does not date an event by another clause of its sentence that has a subject of its own', () => {
    const [event] = eventsOf('[bra Brazil] signed a memorandum with [chn China], and a team is due on Friday.').events;
    assert.notEqual(event?.dateSource?.kind, 'governed');
  });

  it('dates nothing by the day of something else, nor by when it is to end', () => {
    assert.deepEqual(dates("[per Peru] urged [chl Chile] to annul October's election.")[0]?.slice(1), [
      '2024-05-15',
      'document',
    ]);
    assert.deepEqual(dates('[per Peru] suspended aid to [chl Chile] until 2028.')[0]?.slice(1), [
      '2024-05-15',
      'document',
    ]);
  });

  it('finds where it happened: by the phrase that governs it, else carried on from the deed before', () => {
    const { events } = eventsOf(
      '[rebels Rebels] attacked a camp in [ade-town Ade] on Monday. [police Police] arrested two men of [ken Kenya].',
    );
    assert.deepEqual(
      events.map(({ place, placeSource }) => [place, placeSource?.kind]),
      [
        [['ade-town'], 'governed'],
        [['ade-town'], 'context'],
      ],
    );
  });

  it('takes no place for where it happened that is not said to be one', () => {
    const [event] = eventsOf('[rebels Rebels] attacked [ade-town Ade] on Monday.').events;
    assert.deepEqual(event?.place, []);
  });

  const modes: [string, string | undefined, string[]][] = [
    ['[nor Norway] refused to resume talks with [rus Russia].', 'meet', ['diplomatic']],
    ['[per Peru] urged [chl Chile] to withdraw its troops.', 'yield', ['military']],
    ['[union Teachers] began a nationwide strike over pay.', 'strike-gen', []],
    ['Police of [ken Kenya] arrested the editor.', 'arrest', ['crime']],
    ['[rebels Rebels] shelled a village in [ken Kenya].', 'heavy-weapons', ['military']],
    ['[fin Finland] phoned [swe Sweden] to discuss the border.', 'phone', ['resource']],
    ['[ken Kenya] recalled its ambassador from [sdn Sudan].', 'withdraw', ['diplomatic']],
    ['[fra France] welcomed the decision of [mli Mali].', undefined, []],
    ['[ken Guards] fired tear gas at [union strikers].', 'restrict', []],
    ['[rus Russia] cut gas supplies to [ukr Ukraine].', 'discontinue', ['resource']],
  ];
  for (const [text, mode, context] of modes)
    it(`gives mode ${mode ?? 'none'} and contexts ${context.join(', ') || 'none'} to “${text.replace(/\[\S+ ([^\]]+)\]/g, '$1')}”`, () => {
      const [event] = [...eventsOf(text).events].sort((a, b) => b.confidence - a.confidence);
      assert.deepEqual([event?.mode, event?.context ?? []], [mode, context]);
    });

  it('takes the whole noun that a verb is known with for its trigger', () => {
    const triggers = (text: string) => eventsOf(text).events.map(({ trigger }) => trigger.text);
    assert.deepEqual(triggers('[ken Soldiers] fired tear gas at [union strikers].'), ['fired tear gas']);
    assert.deepEqual(triggers('[rus Russia] cut gas supplies to [ukr Ukraine].'), ['cut gas supplies']);
    assert.deepEqual(triggers('[rus Russia] cut gas to [ukr Ukraine].'), ['cut gas']);
  });

  it('reads no demand, threat or support in words that only look like one', () => {
    for (const words of [
      '[merino Merino] of [per Peru] insisted he acted within the law when he was sworn into office.',
      'Skirmishes with [rebels the rebels] in [mli Mali] threatened to grow into a war.',
      '[igad IGAD] has set Tuesday as a deadline for talks between [ken Kenya] and [mli Mali].',
      '[police Armed police] were standing by in [lka Sri Lanka].',
    ])
      assert.ok(!/REQUEST|THREATEN|SUPPORT/.test(best(words)), best(words));
  });

  it('takes for ended only what was ended', () => {
    assert.match(best('[usa The United States] ended years of support for [per Peru].'), /^SANCTION/);
    assert.doesNotMatch(
      best('[usa The United States] ended doubts over the fate of troops supporting [afg Afghanistan].'),
      /^SANCTION/,
    );
  });

  it('takes an aim, and what is only possible, for no deed', () => {
    for (const words of [
      'Talks aimed at ending the war in [mli Mali] began in [nor Norway].',
      '[mensah Ada Mensah] left [gha Ghana] to avoid the possibility of being detained.',
    ])
      assert.ok(!/RETREAT|COERCE/.test(best(words)), best(words));
  });

  it('takes being told to leave for an expulsion, of an envoy, and a wish of others for a demand', () => {
    assert.match(
      best('[aus Australia] ordered two [rus Russian] diplomats to leave the country.'),
      /^SANCTION aus > rus/,
    );
    assert.match(best('[irq Iraq] gave the [fra French] ambassador 72 hours to leave.'), /^SANCTION irq > fra/);
    assert.match(best('[reb Rebels] wanted [mli Mali] to accept responsibility for the attack.'), /^REQUEST reb > mli/);
  });

  it('takes protesters who storm a building for protesters, and soldiers for attackers', () => {
    assert.match(best('Protesters stormed a government building in [kgz Kyrgyzstan].'), /^PROTEST/);
    assert.match(best('Soldiers of [kgz Kyrgyzstan] stormed the camp of [tjk Tajikistan].'), /^ASSAULT/);
  });

  it('takes an ordered deed for the deed, not for a request', () => {
    const { events } = eventsOf('[ken Kenya] ordered an invasion of [sdn Sudan].');
    assert.deepEqual(
      events.map(({ type }) => type),
      ['ASSAULT'],
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

  it('takes who did what was told last as whom words about it are against', () => {
    const told = (text: string) =>
      eventsOf(text).events.map(({ type, actor, recipient }) => `${type} ${actor} > ${recipient}`);
    assert.deepEqual(
      told('[usa The United States] imposed sanctions on [irn Iran] on Tuesday. [chn Beijing] condemned the measures.'),
      ['SANCTION usa > irn', 'ACCUSE chn > usa'],
    );
    assert.deepEqual(
      told(
        '[ven Venezuela] seized two ships of [guy Guyana]. [bra Brazil] called the step a "flagrant violation" of law.',
      ),
      ['COERCE ven > guy', 'ACCUSE bra > ven'],
    );
    // what is spelled out names its own
    assert.deepEqual(
      told(
        '[usa The United States] imposed sanctions on [irn Iran]. [chn Beijing] condemned the attack by [rus Russia].',
      )[1],
      'ACCUSE chn > rus',
    );
  });
});
