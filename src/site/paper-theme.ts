/**
 * Runs in the head of every page, as inline script: paper gets the light theme, whatever the screen has. Browsers print
 * no backgrounds unless asked to, and the dark theme's text is light.
 */
export const paperTheme = `{const{dataset}=document.documentElement;let theme;addEventListener('beforeprint',()=>{theme=dataset.theme;dataset.theme='light'});addEventListener('afterprint',()=>{dataset.theme=theme})}`;
