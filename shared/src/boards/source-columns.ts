import type { ListColumn } from '../lists/list-column.ts'
import type { SourceRow } from '../sources/source.contract.ts'
import { instantText } from '../time/instant-text.ts'

const ofSystem = '由系统计算'

/** The rows of a figure, as a workbook holds them: what is written is written as the screen writes it. */
export const sourceColumns: readonly ListColumn<SourceRow>[] = [
  { key: 'label', header: '来自', width: 28, cell: ({ label }) => label },
  { key: 'detail', header: '说明', width: 40, cell: ({ detail, corrected = [] }) => [detail, ...corrected].join('；') },
  { key: 'value', header: '数值', align: 'end', width: 16, cell: ({ value }) => value },
  {
    key: 'file',
    header: '文件',
    width: 28,
    cell: ({ source }) => source?.fileName ?? { missing: `${ofSystem}，没有单独的文件` },
  },
  {
    key: 'place',
    header: '位置',
    width: 16,
    cell: ({ source }) =>
      source ? `${source.sheet} ${source.cell ?? `第 ${source.row} 行`}` : { missing: `${ofSystem}，没有单独的文件` },
  },
  { key: 'by', header: '填报人', cell: ({ source }) => source?.by ?? { missing: `${ofSystem}，没有填报人` } },
  {
    key: 'at',
    header: '时间',
    width: 18,
    cell: ({ source }) => (source ? instantText(source.at) : { missing: `${ofSystem}，没有填报人` }),
  },
]
