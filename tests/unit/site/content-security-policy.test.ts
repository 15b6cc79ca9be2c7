import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../src/integrations/content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const directive = (policy: string, name: string) =>
  policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';

describe('policyFor', () => {
  it('names inline scripts and styles by their hash, and nothing else', () => {
    const policy = policyFor(page('<script>go()</script><style>a{}</style>', '<p style="color:red">x</p>'));
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('go()')}`);
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hashOf('a{}')}`);
    expect(directive(policy, 'style-src-attr')).toBe(`style-src-attr 'unsafe-hashes' ${hashOf('color:red')}`);
  });

  it('allows no inline code on a page without any', () => {
    const policy = policyFor(
      page('<script src="/a.js"></script><script type="application/ld+json">{}</script>'),
    );
    expect(directive(policy, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(directive(policy, 'style-src-attr')).toBe("style-src-attr 'none'");
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('sees what stands inside a template', () => {
    expect(policyFor(page('', '<template><style>b{}</style></template>'))).toContain(hashOf('b{}'));
  });
});
