import type { AstroIntegration } from 'astro';

/**
 * Adds `client:demo`: the demo's code loads after the page's own load event, when the demo nears the viewport or is
 * touched, so that reading a page never waits for it.
 */
export function demoDirective(): AstroIntegration {
  return {
    name: 'demo-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'demo', entrypoint: './src/site/integrations/demo-directive.client.ts' });
      },
    },
  };
}
