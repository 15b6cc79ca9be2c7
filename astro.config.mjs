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
import { markdownInPreview } from './src/site/integrations/markdown-in-preview.ts';
import { noScript } from './src/site/integrations/no-script.ts';
import { withoutContractTexts } from './src/site/integrations/without-contract-texts.ts';
import { withoutCookieJar } from './src/site/integrations/without-cookie-jar.ts';
import { browserCheck, buildTarget } from './src/site/browser-floor.ts';
import { paperTheme } from './src/site/paper-theme.ts';
import { siteDescription, siteTitle } from './src/site/site.ts';

const sidebarFile = new URL('./src/content/sidebar.json', import.meta.url);
const storageGuard = readFileSync(
  new URL('./src/site/integrations/storage-guard.js', import.meta.url),
  'utf8',
);

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
        // Before any other script of the page, as the theme's own asks the storage at once.
        { tag: 'script', content: storageGuard },
        { tag: 'script', content: browserCheck },
        { tag: 'script', content: paperTheme },
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
    // A page that is put into the navigation appears there while one writes.
    {
      name: 'sidebar',
      hooks: { 'astro:config:setup': ({ addWatchFile }) => addWatchFile(sidebarFile) },
    },
    // A build empties the folder in which Vite keeps dependencies: not that of a writer's server, whose pages would reload.
    {
      name: 'cache',
      hooks: {
        'astro:config:setup': ({ command, updateConfig }) => {
          updateConfig({ vite: { cacheDir: `node_modules/.vite/${command}` } });
        },
      },
    },
    react(),
    // Starlight would add it without the filter: the gallery is for writers, not for search engines.
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
      // MSW 3.0.5 makes a second source of requests on import, which is never started and keeps every message of the
      // worker, with its port, for good: 3 KB for each request. Nobody uses it, so the bundle can leave it out.
      rolldownOptions: { treeshake: { manualPureFunctions: ['createDefaultNetworkOptions'] } },
    },
    plugins: [msw({ mode: 'worker-only' }), commonPasswords(), withoutContractTexts(), withoutCookieJar()],
    preview: { proxy: markdownInPreview },
  },
});
