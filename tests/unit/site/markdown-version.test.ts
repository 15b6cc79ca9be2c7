import { describe, expect, it } from 'vitest';
import { markdownVersion } from '../../../src/site/markdown/markdown-version.ts';

const pageOf = (content: string) =>
  `<body><nav>Menu</nav><div class="sl-markdown-content">${content}</div></body>`;

/** The Markdown of some content, without the frontmatter. */
const bodyOf = (content: string) =>
  markdownVersion(pageOf(content), { title: 'Page' }).replace(/^---\n.*?\n---\n\n/s, '');

const markdownOf = (content: string) =>
  bodyOf(content)
    .replace(/^# Page\n\n?/, '')
    .trim();

describe('text', () => {
  it.each([
    ['words of the interface', '<p>Select <strong class="ui">Update</strong>.</p>', 'Select **Update**.'],
    ['links', '<p>See <a href="/docs/faq#one">it</a>.</p>', 'See [it](/docs/faq#one).'],
    [
      'addresses as links',
      '<p><a href="https://a.example/">https://a.example/</a></p>',
      '[https://a.example/](https://a.example/)',
    ],
    ['questions', '<div class="questions"><h3>Why?</h3><p>So.</p></div>', '### Why?\n\nSo.'],
    ['signs that mean something in Markdown', '<p>1 &lt;b&gt; *</p>', '1 \\<b> \\*'],
    [
      'terms',
      '<dl><dt>Cause</dt><dd>A <code>x</code>.</dd><dt>Cure</dt><dd>B.</dd></dl>',
      '**Cause:** A `x`.\n\n**Cure:** B.',
    ],
    ['answers side by side', '<p><samp>One.</samp><samp>Two.</samp></p>', '`One.` `Two.`'],
    [
      'what is unfolded',
      '<details><summary>More<span class="sr-only">: of it</span></summary><p>Text.</p></details>',
      '**More**\n\nText.',
    ],
  ])('%s', (_name, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it('keeps the heading that a page brings itself', () => {
    expect(bodyOf('<h1>Own title</h1><p>Text.</p>')).toBe('# Own title\n\nText.\n');
  });
});

const step = (text: string, picture = '') =>
  `<li class="step"><span data-step-state></span><div class="step-text">${text}</div>${picture}<button hidden>Show me</button></li>`;

describe('steps', () => {
  it('are numbered', () => {
    expect(markdownOf(`<ol class="steps">${step('One.')}${step('Two.')}</ol>`)).toBe('1. One.\n2. Two.');
  });

  it('show the light picture, with its alternative text', () => {
    const picture =
      '<picture><source srcset="/dark.webp"><img src="/light.webp" alt="After the step" loading="lazy"></picture>';
    expect(markdownOf(`<ol>${step('One.', picture)}${step('Two.', picture)}</ol>`)).toBe(
      '1. One.\n\n   ![After the step](/light.webp)\n\n2. Two.\n\n   ![After the step](/light.webp)',
    );
  });
});

describe('asides', () => {
  const aside = (kind: string, title: string, content: string) =>
    `<aside aria-label="${title}" class="starlight-aside starlight-aside--${kind}"><p aria-hidden="true">${title}</p>
    <div class="starlight-aside__content">${content}</div></aside>`;

  it.each([
    ['named by its kind', aside('note', 'Note', '<p>Text.</p><p>More.</p>'), '**Note:** Text.\n\nMore.'],
    ['with a title', aside('tip', 'A title', '<p>Text.</p>'), '**Tip:** A title. Text.'],
    [
      'with a title that is a question',
      aside('caution', 'Sure?', '<p>Text.</p>'),
      '**Caution:** Sure? Text.',
    ],
    ['that begins with a list', aside('danger', 'Danger', '<ul><li>One</li></ul>'), '**Danger:**\n\n- One'],
  ])('%s', (_name, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });
});

describe('code', () => {
  it('keeps the lines and the language of Expressive Code', () => {
    const line = (text: string) => `<div class="ec-line"><div class="code">${text}</div></div>`;
    const html = `<div class="expressive-code"><figure><pre data-language="yaml"><code>${line('<span>a</span>: 1')}${line('\n')}${line('  b: 2')}</code></pre>
      <div class="copy"><button data-code="a">Copy</button></div></figure></div>`;
    expect(markdownOf(html)).toBe('```yaml\na: 1\n\n  b: 2\n```');
  });

  it('keeps that of the reference', () => {
    const html =
      '<pre data-language="json"><code>{\n  <span class="t-key">"a"</span>: "&lt;b&gt;"\n}</code></pre>';
    expect(markdownOf(html)).toBe('```json\n{\n  "a": "<b>"\n}\n```');
  });

  it('names the language of each sample', () => {
    const option = (id: string, name: string) =>
      `<label><input type="radio" value="${id}"><span>${name}</span></label>`;
    const html = `<div class="samples"><div class="samples-bar"><fieldset><legend>Language</legend>
      ${option('curl', 'curl')}${option('sdk', 'JavaScript SDK')}</fieldset><button>Copy</button></div>
      <div data-sample="curl"><pre data-language="shell"><code>curl x</code></pre></div>
      <div data-sample="sdk"><pre data-language="javascript"><code>x()</code></pre></div>
      <label class="needs-script">Host <select><option>One</option></select></label></div>`;
    expect(markdownOf(html)).toBe(
      '**curl**\n\n```shell\ncurl x\n```\n\n**JavaScript SDK**\n\n```javascript\nx()\n```',
    );
  });
});

describe('tables', () => {
  const table = (attributes: string, ...rows: string[][]) =>
    `<table ${attributes}><thead><tr><th>One</th><th>Two</th></tr></thead><tbody>${rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</tbody></table>`;
  const head = '| One | Two |\n| - | - |\n';

  it('keep a bar within a cell', () => {
    expect(markdownOf(table('', ['<code>a|b</code>', 'c|d']))).toBe(`${head}| \`a\\|b\` | c\\|d |`);
  });

  it('of fields are named, and say what is required and what it means', () => {
    const cells = [
      '<code>user.email</code><span class="needed">required</span>',
      'string<span class="meaning">An address.</span>',
    ];
    expect(markdownOf(table('class="fields" aria-label="Request body: Log in"', cells))).toBe(
      `**Request body**\n\n${head}| \`user.email\`, required | string. An address. |`,
    );
  });

  it('of refusals keep link, mark, meaning and message apart', () => {
    const cells = [
      '422',
      '<a href="/e#x">x</a><span class="demo-only">In this demo</span><span class="meaning">Why.</span><samp>No.</samp>',
    ];
    expect(markdownOf(table('class="errors"', cells))).toBe(
      `${head}| 422 | [x](/e#x) (In this demo). Why. \`No.\` |`,
    );
  });

  it('follow the line of their request', () => {
    const html = `<p class="endpoint"><code><b>GET</b> /user</code><span>With a token</span><span class="demo-only">Demo only</span></p>`;
    expect(markdownOf(html)).toBe('`GET /user`: With a token (Demo only)');
  });
});

describe('what is no text', () => {
  it.each([
    '<button>Try it</button>',
    '<p role="status">Sent</p>',
    '<div class="demo-pane"><h2>Live demo</h2></div>',
    '<astro-island><h2>Live demo</h2></astro-island>',
    '<noscript><p>Needs JavaScript</p></noscript>',
    '<script>run()</script><style>p {}</style><svg><title>Icon</title></svg>',
    '<p hidden>Later</p>',
    '<span aria-hidden="true">→</span>',
    '<a class="sl-anchor-link" href="#x"><span class="sr-only">Section titled “X”</span></a>',
    '<div class="console-actions needs-script">Run</div>',
    '<!-- comment --><p></p><p> </p>',
  ])('%s leaves nothing', (html) => {
    expect(markdownOf(html)).toBe('');
  });

  it('leaves what is around the main content', () => {
    expect(markdownOf('<p>Text.</p>')).toBe('Text.');
  });

  it('is an error in place of a whole page', () => {
    expect(() => markdownVersion('<main></main>', { title: 'Page' })).toThrow(
      'no element ".sl-markdown-content"',
    );
  });
});

describe('frontmatter', () => {
  it('has the keys of the product’s documentation, in its order', () => {
    const page = {
      version: 'current',
      audience: ['developers', 'administrators'],
      last_updated: new Date('2026-03-25'),
      doc_type: 'how-to',
      product: 'Contentstack',
      url: 'https://www.contentstack.com/docs/page',
      description:
        'A long sentence that says what the page is about, and that no tool may break into two lines of text.',
      title: '[Security] - Page',
      template: 'splash',
    };
    expect(markdownVersion(pageOf(''), page)).toBe(`---
title: "[Security] - Page"
description: A long sentence that says what the page is about, and that no tool may break into two lines of text.
url: https://www.contentstack.com/docs/page
product: Contentstack
doc_type: how-to
audience:
  - developers
  - administrators
version: current
last_updated: 2026-03-25
---

# [Security] - Page

`);
  });

  it('leaves out what a page does not have, and quotes text that looks like something else', () => {
    expect(markdownVersion(pageOf('<p>Text.</p>'), { title: '2026-01-01', version: '1.0' })).toBe(
      '---\ntitle: "2026-01-01"\nversion: "1.0"\n---\n\n# 2026-01-01\n\nText.\n',
    );
  });
});
