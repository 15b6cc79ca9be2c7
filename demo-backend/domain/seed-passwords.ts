import type { Ports } from './ports.ts';

/**
 * The passwords of the demo accounts, hashed in advance so that the demo starts immediately. The passwords are in
 * `contract/demo-accounts.ts`; a test checks that these are their hashes.
 */
export const seedPasswords: Ports['seedPasswords'] = {
  ada: {
    salt: '41b0363e01d9b260e495d24a0b2aee8f',
    iterations: 600_000,
    hash: '7163bd0a1e7efeaf42f3f2e399cc91e91bb8b115a416c0b96c903b67f568acd4',
  },
  olu: {
    salt: 'a95057007b0903d871559b679a881239',
    iterations: 600_000,
    hash: 'ca0d0c46ebd3734bd5cf3759e63088acc41d6a78fcf4cdaccae37498d6bfea98',
  },
  mira: {
    salt: '2a26e9d8745c8051ce7fe09cd06942b9',
    iterations: 600_000,
    hash: '30dda802edd46fcc94e511f20c0af88aa12c70967c01691e96ffaad4a87fc961',
  },
};
