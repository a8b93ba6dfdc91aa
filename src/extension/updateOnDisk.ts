import { updateFile as updateFileOnDisk } from '../node/updateFile';
import { updateFile, type UpdateFile } from './services/updateFile';

/** Updates files of the disk atomically and with an eye on other programs, those of other file systems as VS Code does. */
export const updateOnDisk: UpdateFile = (uri, derive) =>
  uri.scheme === 'file' ? updateFileOnDisk(uri.fsPath, derive) : updateFile(uri, derive);
