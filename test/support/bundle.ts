import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Bundles one of our TypeScript programs into a file that plain node runs. */
export function bundle(entry: string, outfile: string): void {
  const esbuild = path.resolve('node_modules', 'esbuild', 'bin', 'esbuild');
  const options = ['--bundle', '--platform=node', '--target=node20', '--log-level=warning', `--outfile=${outfile}`];
  execFileSync(esbuild, [path.resolve(entry), ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
}
