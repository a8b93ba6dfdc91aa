import assert from 'node:assert/strict';
import { describeTimex, type TimexMod, type TimexType } from '../../../../src/core';

function words(value: string | undefined, type: TimexType = 'DATE', mod?: TimexMod, freq?: string): string {
  return describeTimex({ type, ...(value !== undefined && { value }), ...(mod && { mod }), ...(freq && { freq }) });
}

describe('describeTimex', () => {
  it('says points as people do', () => {
    assert.equal(words('2023-07-03'), 'Monday, 3 July 2023');
    assert.equal(words('2023-W26'), 'the week of 26 June 2023');
    assert.equal(words('2023-W26-WE'), 'the weekend of 1 July 2023');
    assert.equal(words('2023-07'), 'July 2023');
    assert.equal(words('2023-Q3'), 'the third quarter of 2023');
    assert.equal(words('2023-H1'), 'the first half of 2023');
    assert.equal(words('2023-SU'), 'summer 2023');
    assert.equal(words('199'), 'the 1990s');
    assert.equal(words('19'), 'the 20th century');
    assert.equal(words('BC0241'), '241 BC');
    assert.equal(words('XXXX-07-04'), '4 July of an unknown year');
  });

  it('says times', () => {
    assert.equal(words('2023-07-03T14:30', 'TIME'), 'Monday, 3 July 2023, 14:30');
    assert.equal(words('2023-07-03T03:00Z', 'TIME'), 'Monday, 3 July 2023, 03:00 UTC');
    assert.equal(words('2023-07-03TMO', 'TIME'), 'Monday, 3 July 2023, morning');
  });

  it('says modifiers', () => {
    assert.equal(words('1990', 'DATE', 'START'), 'early 1990');
    assert.equal(words('2023-W26', 'DATE', 'END'), 'the end of the week of 26 June 2023');
    assert.equal(words('P3Y', 'DURATION', 'LESS_THAN'), 'less than 3 years');
  });

  it('says durations and sets', () => {
    assert.equal(words('P1D', 'DURATION'), '1 day');
    assert.equal(words('PXW', 'DURATION'), 'some weeks');
    assert.equal(words('PT2H30M', 'DURATION'), '2 hours and 30 minutes');
    assert.equal(words('P1D', 'SET'), 'every day');
    assert.equal(words('XXXX-WXX-2TNI', 'SET'), 'every Tuesday night');
    assert.equal(words('P1M', 'SET', undefined, '2X'), 'twice a month');
    assert.equal(words('PT1H', 'SET', undefined, '3X'), '3 times an hour');
    assert.equal(words('P4Y', 'SET', undefined, '1X'), 'once every 4 years');
    assert.equal(words('PXD', 'SET'), 'every few days');
    assert.equal(words('XXXX-WXX-WD', 'SET'), 'every weekday');
    assert.equal(describeTimex({ type: 'SET', value: 'XXXX-WXX-5', quant: 'EVERY OTHER' }), 'every other Friday');
  });

  it('says durations of several parts', () => {
    assert.equal(words('P2Y3M4D', 'DURATION'), '2 years, 3 months and 4 days');
  });

  it('says that a value is missing', () => {
    assert.equal(words(undefined), 'not resolved');
  });

  it('tells centuries before our era from those of it', () => {
    assert.equal(describeTimex({ type: 'DATE', value: 'BC00' }), 'the 1st century BC');
    assert.equal(describeTimex({ type: 'DATE', value: '00' }), 'the 1st century');
    assert.equal(describeTimex({ type: 'DATE', value: 'BC024' }), 'the 240s BC');
  });
});
