import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first test that fails ends the run of a mutant, so the files that load the least come first. */
const dropStale = [
  'unit/demo-backend/policy',
  'property/policy.property',
  'unit/demo-backend/common-passwords',
  'unit/demo-backend/lockout',
  'unit/demo-backend/sessions',
  'unit/demo-backend/change-password',
  'unit/demo-backend/reset-password',
  'unit/demo-backend/log-in',
  'unit/demo-backend/mfa',
];
const placeOf = ({ moduleId }: TestSpecification) =>
  dropStale.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));

class Sequencer extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}

/** The tests that mutation testing runs for each mutant of the password policy and the account rules. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: dropStale.map((name) => `tests/${name}.test.ts`),
    sequence: { sequencer: Sequencer },
    allowOnly: false,
    restoreMocks: true,
  },
});
