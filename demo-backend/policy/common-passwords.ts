let loading: Promise<ReadonlySet<string>> | undefined;

/** Loads the list on first use. */
function loadList(): Promise<ReadonlySet<string>> {
  loading ??= import('./common-password-list.ts').then(
    (list) => new Set(list.commonPasswordList.split('\n')),
  );
  return loading;
}

/** Longer passwords are never common, so they need no lookup. */
const longestCommonPassword = 64;

/**
 * Whether a password is one of the most common ones, possibly between digits and symbols ("Password2026!").
 *
 * Advice only: the product's policy has no such rule, so the API accepts common passwords. NIST SP 800-63B asks
 * verifiers to reject them. False if the list can't be loaded.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  if (password.length > longestCommonPassword) return false;
  const whole = password.toLowerCase();
  const core = whole.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '');
  try {
    const list = await loadList();
    return list.has(whole) || list.has(core);
  } catch {
    loading = undefined;
    return false;
  }
}
