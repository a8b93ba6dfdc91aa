import type { Command } from './command';
import { analyze } from './commands/analyze';
import { exportCommand } from './commands/export';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [analyze, exportCommand];
