import type { BlockerSummary } from '@pianqu/shared/blockers/blocker.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { SumProps } from './sum-props.ts'

type Answers = BlockerSummary['answers'][number]

const columnsOf = (kept: SumProps['kept']): readonly Column<Answers>[] => [
  { key: 'unit', header: '单位', cell: ({ unitName }) => unitName },
  {
    key: 'answered',
    header: '已答复（件）',
    align: 'end',
    cell: ({ unitCode, unitName, answered }) =>
      answered === 0 ? (
        0
      ) : (
        <Link
          {...paths.blockers({ ...kept, view: 'all', answeredBy: unitCode })}
          aria-label={`${unitName}已答复${answered}件`}
        >
          {answered}
        </Link>
      ),
  },
  { key: 'median', header: '中位数（工作日）', align: 'end', cell: ({ medianDays }) => medianDays ?? '—' },
  { key: 'ninetieth', header: '九成以内（工作日）', align: 'end', cell: ({ ninetiethDays }) => ninetiethDays ?? '—' },
  {
    key: 'open',
    header: '待答复（件）',
    align: 'end',
    cell: ({ unitCode, unitName, open }) =>
      open === 0 ? (
        0
      ) : (
        <Link
          {...paths.blockers({ ...kept, view: 'open', answerOf: unitCode })}
          aria-label={`${unitName}待答复${open}件`}
        >
          {open}
        </Link>
      ),
  },
  {
    key: 'oldest',
    header: '最久待答复（天）',
    align: 'end',
    cell: ({ oldestOpenDays }) => oldestOpenDays ?? '—',
  },
]

/** How long units took to answer, with what they still owe beside it. */
export function AnswersTable({ sums: { answers }, kept }: SumProps) {
  return (
    <>
      <Note>近十二个月的答复，从交到该单位手上到答复的工作日；待答复的按自提出日起的日历日。</Note>
      <DataTable
        caption="各单位答复用时"
        columns={columnsOf(kept)}
        rows={answers}
        rowKey="unitCode"
        empty={<EmptyNotice title="近十二个月没有答复，也没有待答复的堵点" />}
      />
    </>
  )
}
