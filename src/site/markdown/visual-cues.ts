import type { Element, ElementContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** What stands before and after an element in the Markdown, in place of how it looks or is named in the page. */
interface Surroundings {
  readonly before: readonly ElementContent[];
  readonly after: readonly ElementContent[];
}

/** What the page sets apart by its looks alone, and the signs that do the same in plain text. */
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

/** A line of its own over an element, to name it. */
const nameOver = (name: string): Surroundings => ({
  before: [element('p', element('strong', text(name)))],
  after: [],
});

/** The name of its language for each sample, which a reader of the page chooses above them. */
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

/** What a table of fields is of: the part of its label that does not repeat the heading. */
function nameTable(table: Element): [Element, Surroundings] {
  const [name = ''] = String(table.properties['ariaLabel']).split(':');
  return [table, nameOver(name)];
}

/** Everything in a page whose looks or labels tell what plain text has to say in words. */
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
