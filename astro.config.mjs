import { readFileSync } from 'node:fs';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { msw } from 'msw/vite';
import { commonPasswords } from './.config/common-passwords-plugin.mjs';
import { contentSecurityPolicy } from './src/site/integrations/content-security-policy.ts';
import { demoDirective } from './src/site/integrations/demo-directive.ts';
import { licenses } from './src/site/integrations/licenses.ts';
import { linkCheck } from './src/site/integrations/link-check.ts';
import { noScript } from './src/site/integrations/no-script.ts';
import { withoutContractTexts } from './src/site/integrations/without-contract-texts.ts';
import { withoutCookieJar } from './src/site/integrations/without-cookie-jar.ts';
import { buildTarget } from './src/site/supported-browsers.ts';
import { headScripts } from './src/site/head-scripts.ts';
import { siteDescription, siteTitle } from './src/site/site.ts';

const sidebarFile = new URL('./src/content/sidebar.json', import.meta.url);

/**
 * Serves Markdown as UTF-8 in `astro preview`. Without a charset, browsers assume another encoding. The preview server can
 * only be extended with proxies, and this one forwards nothing. Other hosts read `public/_headers` or have their own default.
 */
const markdownAsUtf8 = {
  '^/.*\\.md$': {
    bypass(request, response) {
      response?.setHeader('content-type', 'text/markdown; charset=utf-8');
      return request.url;
    },
  },
};

export default defineConfig({
  site: 'https://password-docs.example',
  trailingSlash: 'ignore',
  integrations: [
    starlight({
      title: siteTitle,
      description: siteDescription,
      credits: false,
      disable404Route: true,
      favicon: '/favicon.svg',
      head: [
        ...headScripts.map((content) => ({ tag: 'script', content })),
        {
          tag: 'meta',
          attrs: { name: 'theme-color', media: '(prefers-color-scheme: light)', content: '#fdfdfb' },
        },
        {
          tag: 'meta',
          attrs: { name: 'theme-color', media: '(prefers-color-scheme: dark)', content: '#14191b' },
        },
      ],
      customCss: ['./src/styles/site.css', './src/styles/content.css'],
      components: {
        Footer: './src/components/starlight/Footer.astro',
        Header: './src/components/starlight/Header.astro',
        PageTitle: './src/components/starlight/PageTitle.astro',
        Sidebar: './src/components/starlight/Sidebar.astro',
      },
      expressiveCode: {
        themes: ['vitesse-dark', 'vitesse-light'],
        defaultProps: { frame: 'none', wrap: true },
        styleOverrides: {
          borderRadius: '0.3rem',
          borderColor: 'var(--sl-color-hairline-light)',
          codeBackground: ({ theme }) => (theme.type === 'dark' ? '#1a2023' : '#f6f7f4'),
          codeFontSize: 'var(--sl-text-code)',
          frames: { frameBoxShadowCssValue: 'none' },
        },
      },
      sidebar: JSON.parse(readFileSync(sidebarFile, 'utf8')),
      routeMiddleware: './src/site/starlight-routes.ts',
    }),
    // With this, `npm run dev` shows a page in the navigation as soon as it's in the sidebar file.
    {
      name: 'sidebar',
      hooks: { 'astro:config:setup': ({ addWatchFile }) => addWatchFile(sidebarFile) },
    },
    // A build empties Vite's cache folder. A separate one for `npm run dev` keeps its pages from reloading.
    {
      name: 'cache',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          updateConfig({ vite: { cacheDir: `node_modules/.vite/${command}` } });
        },
      },
    },
    react(),
    // Starlight would add the sitemap without the filter. The gallery is for writers, not for search engines.
    sitemap({ filter: (page) => !page.endsWith('/demo/states/') }),
    demoDirective(),
    noScript(),
    contentSecurityPolicy(),
    licenses(),
    linkCheck(),
  ],
  vite: {
    build: {
      target: buildTarget,
      // On import, MSW 3.0.5 creates a second source of requests that is never started and keeps every message of the
      // worker and its port in memory: 3 KB for each request. Nothing uses it, so the bundle leaves it out.
      rolldownOptions: { treeshake: { manualPureFunctions: ['createDefaultNetworkOptions'] } },
    },
    plugins: [msw({ mode: 'worker-only' }), commonPasswords(), withoutContractTexts(), withoutCookieJar()],
    preview: { proxy: markdownAsUtf8 },
  },
});
