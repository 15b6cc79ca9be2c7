import type { ProxyOptions } from 'vite';

/**
 * Options for `astro preview`, to say that Markdown is UTF-8, without which browsers take it for something else.
 *
 * A host is told by `public/_headers` or says so by itself. The preview server has no such setting and takes no plugins;
 * what it takes is a proxy, and this one forwards nothing.
 */
export const markdownInPreview: Readonly<Record<string, ProxyOptions>> = {
  '^/.*\\.md$': {
    bypass(request, response) {
      response?.setHeader('content-type', 'text/markdown; charset=utf-8');
      return request.url;
    },
  },
};
