import { updateFile } from '../../src/node/updateFile';

/** Rewrites a file with two contents in turn until it is killed: `node killedWriter.js FILE`. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? '';
  for (let i = 0; ; i++) await updateFile(file, () => contentOf(i % 2));
}

function contentOf(version: number): string {
  return `version ${version}\n${'abcdefghij'[version]?.repeat(200_000) ?? ''}\nend\n`;
}

void main();
