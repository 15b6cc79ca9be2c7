import { execFile } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Runs a Node program in a folder.
 *
 * @returns what it printed
 * @throws when it fails, with everything that it printed
 */
export function runProgram(folder: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 }, (error, stdout, stderr) => {
      const printed = stripVTControlCharacters(`${stdout}\n${stderr}`).trim() || error?.message;
      if (error === null) resolve(stdout);
      else reject(new Error(`"node ${args.join(' ')}" failed and printed:\n${printed}`));
    });
  });
}
