import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** The text that Markdown needs before and after an element. */
interface Surroundings {
  readonly before: readonly ElementContent[];
  readonly after: readonly ElementContent[];
}

/** Elements that the page separates only visually, and the punctuation that separates them in plain text. */
const setApart = [
  { selector: '.needed', before: ', ', after: '' },
  { selector: '.meaning', before: '. ', after: '' },
  { selector: '.endpoint > span:not(.demo-only)', before: ': ', after: '' },
  { selector: '.demo-only', before: ' (', after: ')' },
  { selector: 'samp', before: ' ', after: '' },
];

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, child: ElementContent): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [child],
});

/** A bold line above an element, with its name. */
const nameOver = (name: string): Surroundings => ({
  before: [element('p', element('strong', text(name)))],
  after: [],
});

/** The name of each sample's language, which readers of the page select above the samples. */
function nameSamples(samples: Element): [Element, Surroundings][] {
  const names = new Map(
    selectAll('.samples-bar label', samples).map((label) => [
      String(select('input', label)?.properties['value']),
      toString(label),
    ]),
  );
  return selectAll('[data-sample]', samples).flatMap((sample): [Element, Surroundings][] => {
    const name = names.get(String(sample.properties['dataSample']));
    return name === undefined ? [] : [[sample, nameOver(name)]];
  });
}

/** The name of a table of fields: the part of its label that doesn't repeat the heading. */
function nameTable(table: Element): [Element, Surroundings] {
  const [name = ''] = String(table.properties['ariaLabel']).split(':');
  return [table, nameOver(name)];
}

/** The elements of a page whose layout or label carries meaning, with the text that Markdown needs instead. */
export function visualCues(content: Element): ReadonlyMap<Element, Surroundings> {
  const signs = setApart.flatMap(({ selector, before, after }) =>
    selectAll(selector, content).map((each): [Element, Surroundings] => [
      each,
      { before: [text(before)], after: [text(after)] },
    ]),
  );
  return new Map([
    ...signs,
    ...selectAll('.samples', content).flatMap(nameSamples),
    ...selectAll('table.fields', content).map(nameTable),
  ]);
}
