import 'mocha/mocha';

/** The web host's entry into the suite. The runner reads the last line. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30000, reporter: Mocha.reporters.Base });
  await import('./suite');
  const report: string[] = [];
  const counts = { passed: 0, failed: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        counts.passed++;
        report.push(`    ok ${test.fullTitle()}`);
      })
      .on('fail', (test, error: Error) => {
        counts.failed++;
        report.push(`    FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
      });
  });
  console.log(`DATELINE_RESULTS ${JSON.stringify({ ...counts, report: report.join('\n') })}`);
}
