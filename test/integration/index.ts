import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** VS Code's entry into the suite: runs each `*.test.js` beside this file and leaves the results where the runner looks. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30000, color: false, reporter: Mocha.reporters.Base });
  const grep = process.env['DATELINE_GREP'];
  if (grep) mocha.grep(new RegExp(grep));
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  const lines: string[] = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', (test) => {
        counts.passed++;
        lines.push(`    ok ${test.fullTitle()} (${test.duration} ms)`);
      })
      .on('fail', (test, error: Error) => {
        counts.failed++;
        lines.push(`    FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
      })
      .on('pending', () => counts.skipped++);
  });
  const results = process.env['DATELINE_RESULTS'];
  if (results) writeFileSync(results, JSON.stringify({ ...counts, report: lines.join('\n') }));
  if (counts.failed) throw new Error(`${counts.failed} tests failed\n${lines.join('\n')}`);
}
