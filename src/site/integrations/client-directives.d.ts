declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads the demo after the page, when it nears the viewport or is touched. */
    'client:demo'?: boolean;
  }
}

export {};
