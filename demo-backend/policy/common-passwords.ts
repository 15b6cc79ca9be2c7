let loading: Promise<ReadonlySet<string>> | undefined;

/** The list, loaded on first use only. */
function loadList(): Promise<ReadonlySet<string>> {
  loading ??= import('./common-password-list.ts').then(
    (list) => new Set(list.commonPasswordList.split('\n')),
  );
  return loading;
}

/** Longer ones are in no list, and need no look. */
const longestInAnyList = 64;

/**
 * Whether a password is one of the most common ones, as it is or with digits and signs around it ("Password2026!").
 *
 * Advice only: the product's policy has no such rule, so the API never refuses for it (NIST SP 800-63B asks verifiers to
 * compare with such a list). False when the list cannot be loaded.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  if (password.length > longestInAnyList) return false;
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
