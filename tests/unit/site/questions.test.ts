import { describe, expect, it } from 'vitest';
import { faqPage, pickQuestions, questionsIn, withoutSelfLinks } from '../../../src/site/questions.ts';

const html = `
<h2 id="topic">Topic</h2><p>About the topic.</p>
<div class="sl-heading-wrapper level-h3"><h3 id="one">One <code>x</code>?</h3><a href="#one">Link</a></div>
<p>First &lt;b&gt;.</p><ul><li>More</li></ul>
<h3 id="two">Two?</h3><p>Second.</p>
<h2 id="other">Other</h2><p>No answer.</p>`;

describe('questionsIn', () => {
  it('takes each h3 as a question and what follows it as the answer', () => {
    expect(questionsIn(html)).toEqual([
      {
        id: 'one',
        name: 'One x?',
        answer: '<p>First &lt;b&gt;.</p><ul><li>More</li></ul>',
        text: 'First <b>.More',
      },
      { id: 'two', name: 'Two?', answer: '<p>Second.</p>', text: 'Second.' },
    ]);
  });
});

describe('pickQuestions', () => {
  it('keeps the order asked for', () => {
    expect(pickQuestions(questionsIn(html), ['two', 'one']).map(({ id }) => id)).toEqual(['two', 'one']);
  });

  it('names the choices when one is unknown', () => {
    expect(() => pickQuestions(questionsIn(html), ['three'])).toThrow(
      'No question "three". Choose from: one, two.',
    );
  });
});

describe('withoutSelfLinks', () => {
  it('keeps the text of a link to the page itself, and every other link', () => {
    const others = '<a href="/page#part">Part</a> <a href="/other">Other</a>';
    const answer = (first: string) => `<p>See ${first} or ${others}.</p>`;
    const linked = answer('<a href="/page">this <b>page</b></a>');
    expect(withoutSelfLinks(linked, '/page/')).toBe(answer('this <b>page</b>'));
    expect(withoutSelfLinks(linked, '/else/')).toBe(linked);
  });
});

describe('faqPage', () => {
  it('pairs each question with the text under its own heading, at its own address', () => {
    const question = (name: string, url: string, text: string) => ({
      '@type': 'Question',
      name,
      url,
      acceptedAnswer: { '@type': 'Answer', text },
    });
    expect(faqPage(questionsIn(html), new URL('https://site.example/faq/'))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: [
        question('One x?', 'https://site.example/faq/#one', 'First <b>.More'),
        question('Two?', 'https://site.example/faq/#two', 'Second.'),
      ],
    });
  });
});
