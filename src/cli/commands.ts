import type { Command } from './command';
import { analyze } from './commands/analyze';
import { check } from './commands/check';
import { exportCommand } from './commands/export';
import { gitSetup } from './commands/gitSetup';
import { merge } from './commands/merge';
import { sync } from './commands/sync';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [analyze, check, sync, exportCommand, merge, gitSetup];
