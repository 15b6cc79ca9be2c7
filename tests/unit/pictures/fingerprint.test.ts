import { expect, it } from 'vitest';
import { shownFiles, withoutNotes } from '../../pictures/fingerprint.ts';

it('finds what the pictures show by its imports, and nothing that they do not', async () => {
  const files = await shownFiles();
  expect(files).toEqual(
    expect.arrayContaining([
      'demo-backend/contract/demo-accounts.ts',
      'demo-backend/policy/policy-rules.ts',
      'src/vocabulary/ui-labels.ts',
      'src/ui/use-form.ts',
      'src/ui/lock-time-left.tsx',
      'src/demo/screens/reset-password/password-inputs.tsx',
      'src/demo/screens/reset-password/reset-password-dialog.css',
      'src/vocabulary/counts.ts',
    ]),
  );
  expect(files.filter((file) => /gallery|lab\/lab\.tsx|api-client|operations/.test(file))).toEqual([]);
});

it('does not care for comments and types, but for every word on screen', () => {
  const source = (comment: string, type: string, word: string) =>
    `/** ${comment} */ export const Hint = ({ id }: { id: ${type} }) => <p id={id}>${word}</p>;`;
  const seen = (text: string) => withoutNotes('hint.tsx', text);
  expect(seen(source('One.', 'string', 'Old'))).toBe(seen(source('Two.', 'number', 'Old')));
  expect(seen(source('One.', 'string', 'Old'))).not.toBe(seen(source('One.', 'string', 'New')));
  expect(withoutNotes('a.css', '/* One. */ a {}')).toBe(withoutNotes('a.css', '/* Two. */\na {}'));
});
