import { execFile } from 'node:child_process';
import { promisify, stripVTControlCharacters } from 'node:util';
import * as z from 'zod/mini';

const run = promisify(execFile);
const failure = z.object({ stdout: z.string(), stderr: z.string() });

/**
 * Runs a Node program in a folder.
 *
 * @returns what it printed
 * @throws when it fails, with everything that it printed
 */
export async function runProgram(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    return (await run(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 })).stdout;
  } catch (error) {
    const { data } = failure.safeParse(error);
    if (data === undefined) throw error;
    const printed = stripVTControlCharacters(`${data.stdout}\n${data.stderr}`).trim();
    throw new Error(`"node ${args.join(' ')}" failed and printed:\n${printed}`, { cause: error });
  }
}
