// Gives `Astro.locals` its `starlightRoute`.
/// <reference types="@astrojs/starlight" />
