import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** VS Code's entry into the suite: runs each `*.test.js` beside this file and leaves the results where the runner looks. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30000, color: false, reporter: 'spec' });
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  const lines: string[] = [];
  const log = console.log;
  console.log = (...values: unknown[]) => {
    const [format, ...rest] = values;
    let next = 0;
    lines.push(String(format ?? '').replace(/%[sd]/g, () => String(rest[next++])));
  };
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on('pass', () => counts.passed++)
      .on('fail', () => counts.failed++)
      .on('pending', () => counts.skipped++);
  });
  console.log = log;
  const results = process.env['DATELINE_RESULTS'];
  if (results) writeFileSync(results, JSON.stringify({ ...counts, report: lines.join('\n') }));
  if (counts.failed) throw new Error(`${counts.failed} tests failed\n${lines.join('\n')}`);
}
