import { assertDates } from '../../../support/dates';

describe('isInName', () => {
  it('leaves movements, wars, pacts and bodies that are called by a day', () => {
    assertDates(
      'The May Fourth Movement, the April 6 Youth Movement and the Good Friday Agreement outlived the Thirty Years’ War.',
    );
    assertDates(
      'The Yom Kippur War, the Six-Day War, the Easter Rising and the October Revolution lasted [six days|P6D] and more.',
    );
    assertDates(
      'The Revolutionary Organization 17 November and Operation Ramadan; MPs of the Future Movement; the 1922 Committee.',
    );
  });

  it('leaves places and programmes', () => {
    assertDates(
      'They saw Easter Island and Christmas Island, Saturday Night Live, Friday Night Lights and the Tonight Show.',
    );
    assertDates('The Day After Tomorrow and 20th Century Studios.');
  });

  it('leaves people called by a weekday', () => {
    assertDates('"We reject it," said Sunday Kabila, a farmer. Sunday Oliseh, the coach, left on [Sunday|2023-07-02].');
    assertDates('Gov. Monday Okpebholo met Sunday Adeyemi, 45, on [Friday|2023-06-30].');
  });

  it('leaves a colour and a day, and titles', () => {
    assertDates('Black September and Red October; The Guns of August; "Yesterday" by the Beatles.');
  });

  it('reads a date before a body that a preposition dates', () => {
    assertDates('On [Monday|2023-07-03] Army troops moved. In [May|2023-05] Party leaders met.');
  });

  it('reads a date before a name in small letters, and before another noun', () => {
    assertDates(
      'The [May|2023-05] protests and the [Christmas|2022-12-25] truce; [Saturday night|2023-07-01TNI] in Kabul.',
    );
    assertDates('[Tuesday|2023-06-27] Obama said so, and "[Yesterday|2023-07-02]," he said, "it rained."');
  });

  it('does not take persons with a rank and sites for dates', () => {
    assertDates('General April and Colonel Sunday use Monday.com; the Attorney General [Monday|2023-07-03] said so.');
  });
});
