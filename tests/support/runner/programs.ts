import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Whether a path is that of an executable file. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The paths where each of these commands may be on the PATH: all paths of the first command, then those of the next. */
export function onPath(commands: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** The paths where Windows may have a program; empty on other systems. */
export const inWindowsFolders = (...path: string[]): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, ...path));

/**
 * Runs a Node program in a folder.
 *
 * @returns its output
 * @throws an error with its output, if it fails
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
