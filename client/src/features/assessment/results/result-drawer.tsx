import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import { Drawer } from '../../../ui/drawer.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import { Quote } from '../../../ui/words/quote.tsx'
import { Words } from '../../../ui/words/words.tsx'
import styles from '../assessment.module.css'
import { CriterionBars } from './criterion-bars.tsx'
import type { Results } from './result.queries.ts'
import { finalSentence, placeText, scoreParts, tierText } from './result-words.ts'
import { ScoreBar } from './score-bar.tsx'

interface ResultDrawerProps {
  readonly results: Results
  readonly row: ResultRow
  readonly onClose: () => void
}

type Objective = ResultRow['objectives'][number]

const objectiveColumns: readonly Column<Objective>[] = [
  {
    key: 'name',
    header: '客观指标',
    cell: ({ criterionName, maxTenths }) => `${criterionName}（${tenthsText(maxTenths)}分）`,
  },
  {
    key: 'value',
    header: '取值',
    align: 'end',
    cell: ({ display, isCorrected }) => `${display}${isCorrected ? '（更正）' : ''}`,
  },
  { key: 'sentence', header: '来历', cell: ({ sentence }) => <Words max={420}>{sentence}</Words> },
]

/** Why this place: the computation with its numbers, and what every criterion came to. */
export function ResultDrawer({ results, row, onClose }: ResultDrawerProps) {
  return (
    <Drawer
      isOpen
      onClose={onClose}
      title={`${row.name}：${row.display}，${placeText(row)}`}
      description={`${results.year}年度第${results.version}版`}
    >
      <Quote>{finalSentence(row, results)}</Quote>
      <ScoreBar parts={scoreParts(row, results)} />
      <Facts
        facts={[
          { name: '档次', value: tierText(row) },
          {
            name: '评价单位',
            value: row.raters === null ? `不足 ${results.fewestRaters} 家，不予显示` : `${row.raters} 家`,
          },
          row.excludedMarks > 0 ? { name: '排除的评分', value: `${row.excludedMarks} 个，不计入` } : null,
        ]}
      />
      <CriterionBars row={row} fewestRaters={results.fewestRaters} />
      {row.objectives.length > 0 && (
        <DataTable
          caption="客观指标"
          isCaptionShown
          columns={objectiveColumns}
          rows={row.objectives}
          rowKey="criterionCode"
          isDense
        />
      )}
      <section aria-label="加分扣分">
        <h3>加分扣分</h3>
        {row.items.length === 0 ? (
          <Note>没有加分和扣分</Note>
        ) : (
          <Stack as="ul" gap={4}>
            {row.items.map((item) => (
              <li key={`${item.documentNumber} ${item.reason}`}>
                {item.kind === 'bonus' ? '加' : '扣'} {tenthsText(item.tenths)} 分：{item.reason}（{item.documentNumber}
                ）
              </li>
            ))}
          </Stack>
        )}
      </section>
      {row.notes.length > 0 && (
        <Stack as="ul" gap={2} isDotted className={styles['notes']}>
          {row.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Stack>
      )}
    </Drawer>
  )
}
