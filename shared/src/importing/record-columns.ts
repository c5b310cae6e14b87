import type { ListColumn, ListFigure } from '../lists/list-column.ts'
import { instantText } from '../time/instant-text.ts'
import type { ImportRecord } from './import.contract.ts'
import { importKindNames } from './kinds.ts'
import { choicesText } from './mapping-words.ts'

const figure = (value: number): ListFigure => ({ value, text: String(value) })

const countColumn = (
  key: 'added' | 'changed' | 'unchanged' | 'rejected',
  header: string,
): ListColumn<ImportRecord> => ({
  key,
  header,
  align: 'end',
  cell: (record) => figure(record[key]),
})

/** What happened to an import since. */
const undoneText = ({ undoneAt, added, changed }: ImportRecord): string => {
  if (undoneAt) return `已于 ${instantText(undoneAt)} 撤销`
  return added + changed === 0 ? '没有写入' : '已写入'
}

/** What was brought, by whom, and what became of it. */
export const importColumns: readonly ListColumn<ImportRecord>[] = [
  { key: 'at', header: '时间', cell: ({ at }) => instantText(at), width: 18 },
  {
    key: 'kind',
    header: '表',
    cell: ({ kind, unitName }) => (unitName ? `${unitName}${importKindNames[kind]}` : importKindNames[kind]),
    width: 18,
  },
  { key: 'file', header: '文件', cell: ({ fileName }) => fileName, width: 36, isFixed: true },
  { key: 'by', header: '导入人', cell: ({ by }) => by, width: 16 },
  countColumn('added', '新增'),
  countColumn('changed', '更改'),
  countColumn('unchanged', '未变'),
  countColumn('rejected', '拒绝'),
  { key: 'state', header: '撤销', cell: undoneText, width: 24 },
  {
    key: 'mapping',
    header: '列的对应',
    cell: ({ kind, mapping }) => (mapping && mapping.length > 0 ? choicesText(kind, mapping) : { missing: '没有改过' }),
    width: 36,
    isSpare: true,
  },
  { key: 'hash', header: '校验值', cell: ({ fileHash }) => fileHash, width: 66, isSpare: true },
]
