declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads the demo after the page: see `demoDirective`. */
    'client:demo'?: boolean;
  }
}

export {};
