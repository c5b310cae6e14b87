import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packageFaults } from './package-faults.ts'

const types =
  '<Types xmlns="t"><Default Extension="rels" ContentType="r"/><Override PartName="/word/document.xml" ContentType="d"/></Types>'
const relations = '<Relationships xmlns="p"><Relationship Id="rId1" Target="document.xml"/></Relationships>'
const table = (grid: string, cells: string) =>
  `<w:tbl><w:tblPr><w:tblW w:w="200" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`
const columns = '<w:gridCol w:w="100"/><w:gridCol w:w="100"/>'

const packed = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': types,
        'word/_rels/document.xml.rels': relations,
        'word/document.xml': `<w:document xmlns:w="w" xmlns:r="r">${body}</w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

test.each([
  ['nothing', packed(table(columns, '<w:tc/><w:tc/>')), []],
  [
    'a column without a width',
    packed(table('<w:gridCol/><w:gridCol w:w="100"/>', '<w:tc/><w:tc/>')),
    [/without a width/, /make NaN/],
  ],
  ['columns that do not add up', packed(table('<w:gridCol w:w="100"/>', '<w:tc/>')), [/make 100, the table says 200/]],
  ['a row of other cells', packed(table(columns, '<w:tc/>')), [/a row of 1 cells in 2/]],
  ['a relationship that is not there', packed('<w:p r:id="rId9"/>'), [/uses rId9/]],
  [
    'a relationship by chance to nowhere',
    packed('', { 'word/_rels/document.xml.rels': relations.replace('rId1', 'rIdx7').replace('document', 'gone') }),
    [/number of chance/, /leads to word\/gone.xml/],
  ],
  ['a part without a type', packed('', { 'word/media/a.png': '' }), [/a.png has no type/]],
  [
    'two drawings of one number',
    packed('<x:docPr xmlns:x="x" id="1" descr="图"/><x:docPr xmlns:x="x" id="1" descr="图"/>'),
    [/two drawings 1/],
  ],
  ['a description in no Chinese', packed('<x:docPr xmlns:x="x" id="1" descr="Line chart"/>'), [/no Chinese/]],
] as const)('the linter of packages finds %s', (_, bytes, expected) => {
  const found = packageFaults(bytes)
  expect(found).toHaveLength(expected.length)
  for (const [at, fault] of expected.entries()) expect(found[at]).toMatch(fault)
})
