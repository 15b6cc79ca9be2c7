import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../runner/run-program.ts';
import { root } from './site.ts';

/** One edit of a file below `demo-backend/contract`. */
export interface Edit {
  readonly file: string;
  /** Stands there exactly once. */
  readonly from: string;
  readonly to: string;
}

const copied = ['.config', 'demo-backend', 'src', 'tests', 'package.json', 'tsconfig.json'];

function apply(folder: string, { file, from, to }: Edit): void {
  const path = join(folder, 'demo-backend/contract', file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`);
  writeFileSync(path, parts.join(to));
}

/** A copy of the project in a folder of its own, with some edits in its contract and none anywhere else. */
export class ChangedContract implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'changed-contract-'));

  constructor(edits: readonly Edit[]) {
    for (const path of copied) cpSync(join(root, path), join(this.folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    for (const edit of edits) apply(this.folder, edit);
  }

  /** What a program of the copy prints. @throws when it fails, with what it printed */
  run(...args: readonly string[]): Promise<string> {
    return runProgram(this.folder, ...args);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
