import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicyFor,
  withPolicy,
} from '../../../src/site/integrations/content-security-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const directive = (policy: string, name: string) =>
  policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';

/** The whole policy of a page without inline code, so that a directive that is dropped or loosened fails. */
const strictest = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'none'",
  "img-src 'self' data:",
  "connect-src 'self' https://contentstack-demo.invalid",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

describe('contentSecurityPolicyFor', () => {
  it('allows no inline code on a page without any', () => {
    expect(contentSecurityPolicyFor(page(''))).toBe(strictest);
    const data = '<script type="application/ld+json">{}</script>';
    const files = '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">';
    expect(contentSecurityPolicyFor(page(data + files))).toBe(strictest);
  });

  it('names inline scripts and styles by their hash, and nothing else', () => {
    const policy = contentSecurityPolicyFor(
      page('<script>go()</script><style>a{}</style>', '<p style="color:red">x</p>'),
    );
    expect(directive(policy, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('go()')}`);
    expect(directive(policy, 'style-src')).toBe(`style-src 'self' ${hashOf('a{}')}`);
    expect(directive(policy, 'style-src-attr')).toBe(`style-src-attr 'unsafe-hashes' ${hashOf('color:red')}`);
  });

  it('sees what stands inside a template', () => {
    expect(contentSecurityPolicyFor(page('', '<template><style>b{}</style></template>'))).toContain(
      hashOf('b{}'),
    );
  });
});

describe('withPolicy', () => {
  it('puts the encoding first, then the policy, then all that the policy governs', () => {
    const rest = '<title>A page</title><script>go()</script>';
    const whole = withPolicy(page(`<meta charset="utf-8"/>${rest}`));
    const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicyFor(page(rest))}">`;
    expect(whole).toBe(page(`<meta charset="utf-8">${policy}${rest}`));
  });
});
