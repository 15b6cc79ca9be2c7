import { expect, it } from 'vitest';
import { pageId } from '../../../src/site/page-addresses.ts';

it.each([
  ['security/change-password.mdx', 'docs/developers/security/change-password'],
  ['apis/content-management-api.md', 'docs/developers/apis/content-management-api'],
  ['recipes/index.mdx', 'docs/developers/recipes'],
  ['index.mdx', 'index'],
  ['404.md', '404'],
])('the file %s has the page id %s', (file, id) => {
  expect(pageId(file)).toBe(id);
});
