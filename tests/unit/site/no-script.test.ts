import { describe, expect, it } from 'vitest';
import { lightRules } from '../../../src/site/integrations/no-script.ts';

describe('lightRules', () => {
  it('keeps what the light theme adds, for a page of any theme, within its layers and media', () => {
    const css = `:root{--a:1}@layer base{b{c:d}:root[data-theme=light],[data-theme='light'] ::backdrop{--a:2}}
      @media print{[data-theme="light"] i{c:e}[data-theme=dark] i{c:f}}@layer base,top;@media (width<1px){u{c:g}}`;
    expect(lightRules(css).replaceAll(/\s+/g, ' ')).toBe(
      '@layer base{:root[data-theme],[data-theme] ::backdrop{--a:2}} @media print{[data-theme] i{c:e}}',
    );
  });
});
