import { operations, type OperationId } from '../../demo-backend/contract/operations.ts';
import { kindOf } from './anchors.ts';
import { fieldsOf, type Field } from './fields.ts';
import { operationsThatAre } from './lookup.ts';

/** A row of a response: a field, or an object whose fields an earlier operation of the page lists. */
export interface ResponseRow extends Field {
  readonly listedAt?: OperationId;
}

/** A shorter list is quicker to read again than to follow a link to. */
const shortest = 6;

/** The fields of a response by the outermost object, or list of objects, that they are in. */
function objectsOf(id: OperationId): Map<string, Field[]> {
  return Map.groupBy(fieldsOf(operations[id].success.schema), ({ name }) => name.split('.', 1)[0] ?? '');
}

/** The names and the types of an object's fields, without its own name. */
const shapeOf = (outer: string, fields: readonly Field[]): string =>
  fields.map(({ name, type }) => `${name.slice(outer.length)} ${type}`).join('\n');

/** The rows of an operation's response. An object that the page has listed before is one row that says where. */
export function responseRows(id: OperationId): ResponseRow[] {
  const page = operationsThatAre(kindOf(id));
  const earlier = page.slice(0, page.indexOf(id));
  return [...objectsOf(id)].flatMap(([outer, fields]): ResponseRow[] => {
    const shape = shapeOf(outer, fields);
    const listedAt = earlier.find((other) =>
      [...objectsOf(other)].some((each) => shapeOf(...each) === shape),
    );
    if (listedAt === undefined || fields.length < shortest) return fields;
    const isList = outer.endsWith('[]');
    const type = isList ? 'list of objects' : 'object';
    return [{ name: isList ? outer.slice(0, -2) : outer, type, required: true, demoOnly: false, listedAt }];
  });
}
