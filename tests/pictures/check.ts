import { readFile } from 'node:fs/promises';
import { fingerprint, fingerprintPath } from './fingerprint.ts';

// `npm run check:pictures` fails when the screens have changed since their pictures were made.

const kept = await readFile(fingerprintPath, 'utf8').catch(() => '');
if (kept.trim() !== (await fingerprint())) {
  console.error('The pictures of the steps are older than the screens. Update them: npm run pictures');
  process.exitCode = 1;
}
