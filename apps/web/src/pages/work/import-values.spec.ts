import { isFree, mappingInput, matchingOf, missingFields } from './import-values.js';

const field = (name: string, more: object = {}) =>
  ({ field: name, label: name, hint: '', required: false, many: false, ...more }) as never;
const fields = [
  field('title', { required: true }),
  field('area', { required: true }),
  field('areaCode'),
  field('description', { many: true }),
] as never[];

const mapping = [
  { field: 'title', column: 0, constant: null },
  { field: 'description', column: 2, constant: null },
  { field: 'description', column: 3, constant: null },
  { field: 'kind', column: null, constant: 'ojt_place' },
] as never;

describe('matching columns', () => {
  it('is written back as it was read, several columns of one field included', () => {
    expect(mappingInput(matchingOf(mapping))).toEqual(mapping);
  });

  it('leaves out a constant without a value', () => {
    expect(mappingInput({ columns: {}, constants: [{ field: 'kind', value: '  ' }] })).toEqual([]);
  });

  it('offers a field once, unless several columns may go into it', () => {
    const matching = matchingOf(mapping);
    expect([isFree(fields[0]!, matching, 0), isFree(fields[0]!, matching, 1), isFree(fields[3]!, matching, 1)]).toEqual(
      [true, false, true],
    );
  });

  it('names what is needed and missing; a code stands for the area', () => {
    const matching = matchingOf(mapping);
    expect(missingFields(fields, matching)).toEqual([fields[1]]);
    expect(missingFields(fields, { ...matching, columns: { ...matching.columns, 1: 'areaCode' } })).toEqual([]);
  });
});
