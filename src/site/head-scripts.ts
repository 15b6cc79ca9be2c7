import { readFileSync } from 'node:fs';
import { browserCheck } from './supported-browsers.ts';

/**
 * Switches to the light theme for printing, whatever the theme on screen. Browsers don't print backgrounds by default, and
 * the dark theme's text is light.
 */
const printTheme = `{const{dataset}=document.documentElement;let theme;addEventListener('beforeprint',()=>{theme=dataset.theme;dataset.theme='light'});addEventListener('afterprint',()=>{dataset.theme=theme})}`;

/**
 * The inline scripts in the head of every page. The storage guard comes first: Starlight's own script for the theme uses
 * the storage right away.
 */
export const headScripts: readonly string[] = [
  readFileSync(new URL('storage-guard.js', import.meta.url), 'utf8'),
  browserCheck,
  printTheme,
];
