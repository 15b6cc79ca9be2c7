import type { AstroIntegration } from 'astro';

/**
 * Adds the directive `client:demo`. It loads the demo's code after the page's load event, once the demo comes near the
 * viewport or the reader clicks or focuses it, so the demo never slows down the page.
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
