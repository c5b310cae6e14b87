import type { ResultRow } from '@pianqu/shared/assessment/results/result.schema.ts'
import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { namesText } from '@pianqu/shared/number/counted-names.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import type { CopyColumn } from '../../../ui/table/copy-table.ts'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../assessment.module.css'
import { basisNames } from '../assessment-words.ts'
import type { Results } from './result.queries.ts'
import { placeText, resultsHeadline, scoreParts, tierText } from './result-words.ts'
import { ScoreBar } from './score-bar.tsx'

interface ResultTableProps {
  readonly results: Results
  readonly onOpen: (code: string) => void
}

interface OpensProps {
  readonly row: ResultRow
  readonly onOpen: (code: string) => void
  readonly children: React.ReactNode
}

/** A figure of a row that opens how the score came about. */
function Opens({ row: { code, name }, onOpen, children }: OpensProps) {
  return (
    <Button variant="quiet" data-print="text" onClick={() => onOpen(code)} title="看得分怎么来的">
      {children}
      <span className="visually-hidden">，{name}得分怎么来的</span>
    </Button>
  )
}

const numberOr = ({ score, display }: ResultRow['subjective']) =>
  score === null ? <Num value={null} missing={display} /> : <Num value={display} />

const copyColumns: readonly CopyColumn<ResultRow>[] = [
  { header: '名次', value: (row) => placeText(row) },
  { header: '单位', value: ({ name }) => name },
  { header: '得分', value: ({ display }) => display },
  { header: '档次', value: (row) => tierText(row) },
  { header: '客观', value: ({ objective }) => objective.display },
  { header: '主观', value: ({ subjective }) => subjective.display },
  { header: '加分', value: ({ bonusTenths }) => tenthsText(bonusTenths) },
  { header: '扣分', value: ({ penaltyTenths }) => tenthsText(penaltyTenths) },
]

/** Says of an empty column why it is empty: no published indicator feeds it, and the score is the marks alone. */
function ObjectiveNote({ results: { rows, objectiveShareBasisPoints } }: Pick<ResultTableProps, 'results'>) {
  const alone = rows.filter(({ isSubjectiveAlone }) => isSubjectiveAlone)
  if (objectiveShareBasisPoints === 0 || alone.length === 0) return null
  const who =
    alone.length === rows.length
      ? '各单位'
      : namesText(
          alone.map(({ name }) => name),
          '单位',
        )
  return <Callout tone="warn">{who}的客观分是空的：没有已发布的客观指标可取，得分按主观分计。</Callout>
}

/** The places, each with what its score is made of. */
export function ResultTable({ results, onOpen }: ResultTableProps) {
  const opening = (key: string, header: string, cell: (row: ResultRow) => React.ReactNode): Column<ResultRow> => ({
    key,
    header,
    align: 'end',
    cell: (row) => (
      <Opens row={row} onOpen={onOpen}>
        {cell(row)}
      </Opens>
    ),
  })
  const columns: readonly Column<ResultRow>[] = [
    { key: 'place', header: '名次', cell: (row) => placeText(row) },
    {
      key: 'name',
      header: '单位',
      cell: ({ code, name }) => (
        <Button variant="quiet" data-print="text" onClick={() => onOpen(code)} title="看得分怎么来的">
          {name}
        </Button>
      ),
    },
    {
      key: 'final',
      header: '得分',
      align: 'end',
      cell: (row) =>
        row.final === null ? (
          <Num value={null} missing={row.display} />
        ) : (
          <Opens row={row} onOpen={onOpen}>
            <strong>{row.display}</strong>
          </Opens>
        ),
    },
    { key: 'tier', header: '档次', cell: (row) => tierText(row) },
    {
      key: 'parts',
      header: '构成（客观、主观、加分、扣分）',
      cell: (row) => <ScoreBar parts={scoreParts(row, results)} />,
    },
    opening('objective', '客观', ({ objective }) => numberOr(objective)),
    opening('subjective', '主观', ({ subjective }) => numberOr(subjective)),
    opening('bonus', '加分', ({ bonusTenths }) => tenthsText(bonusTenths)),
    opening('penalty', '扣分', ({ penaltyTenths }) => tenthsText(penaltyTenths)),
  ]
  const { raters, basis, basisReason, objectiveShareBasisPoints, fewestRaters } = results
  const finding = resultsHeadline(results)
  return (
    <Card title={headlineText(finding)} aside={<CopyTableButton columns={copyColumns} rows={results.rows} />}>
      <Note>
        客观占 {objectiveShareBasisPoints / 100}%，主观口径“{basisNames[basis]}”{basisReason && `（${basisReason}）`}；
        {raters.handedIn}/{raters.assigned} 个单位提交评分
        {raters.notHandedIn.length > 0 && `，未提交：${raters.notHandedIn.join('、')}`}；不足 {fewestRaters}{' '}
        家评价的得分不予显示。
      </Note>
      {finding.details.length > 0 && <Note>{detailsText(finding)}</Note>}
      <ObjectiveNote results={results} />
      <DataTable
        caption="考核结果"
        columns={columns}
        rows={results.rows}
        rowKey="code"
        empty={<EmptyNotice title="没有被评单位">本轮这个方向没有被评单位。</EmptyNotice>}
      />
      {results.notes.length > 0 && (
        <Stack as="ul" gap={2} isDotted className={styles['notes']}>
          {results.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Stack>
      )}
    </Card>
  )
}
