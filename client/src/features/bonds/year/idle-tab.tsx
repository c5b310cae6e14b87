import type { listIdleBonds } from '@pianqu/shared/bonds/batch.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { moneyLine, wanDigits } from '@pianqu/shared/money/yuan.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Num } from '../../../ui/num.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { CopyTableButton } from '../../../ui/table/copy-table-button.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { BatchLink } from '../batch-link.tsx'
import { idleQuery } from '../bonds.queries.ts'
import { ProgressMonthNote } from '../progress-month-note.tsx'

type Idle = ReplyOf<typeof listIdleBonds>
type Row = Idle['rows'][number]
type Candidate = Idle['candidates'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: '项目',
    cell: ({ projectCode, projectName }) =>
      projectCode === null ? projectName : <Link {...paths.project(projectCode)}>{projectName}</Link>,
  },
  { key: 'batch', header: '批次', cell: ({ batchCode }) => <BatchLink code={batchCode} /> },
  { key: 'issued', header: '发行日期', cell: ({ issuedOn }) => issuedOn },
  { key: 'months', header: '已发行(月)', align: 'end', cell: ({ monthsSinceIssue }) => monthsSinceIssue },
  {
    key: 'amount',
    header: '额度(万元)',
    align: 'end',
    cell: ({ amountYuan }) => <Num value={wanDigits(amountYuan)} />,
  },
  {
    key: 'unspent',
    header: '未支出(万元)',
    align: 'end',
    cell: ({ unspentYuan }) => <Num value={wanDigits(unspentYuan)} />,
  },
  {
    key: 'progress',
    header: '形象进度',
    align: 'end',
    cell: ({ progressBasisPoints }) => (
      <Num value={progressBasisPoints === null ? null : `${progressBasisPoints / 100}%`} />
    ),
  },
]

const copyColumns = [
  { header: '项目编码', value: ({ projectCode }: Row) => projectCode ?? '' },
  { header: '项目', value: ({ projectName }: Row) => projectName },
  { header: '批次', value: ({ batchCode }: Row) => batchCode },
  { header: '发行日期', value: ({ issuedOn }: Row) => issuedOn },
  { header: '额度(万元)', value: ({ amountYuan }: Row) => amountYuan / 10_000 },
  { header: '未支出(万元)', value: ({ unspentYuan }: Row) => unspentYuan / 10_000 },
]

const candidateColumns: readonly Column<Candidate>[] = [
  {
    key: 'name',
    header: '项目',
    cell: ({ projectCode, projectName }) => <Link {...paths.project(projectCode)}>{projectName}</Link>,
  },
  { key: 'area', header: '片区', cell: ({ areaName }) => areaName ?? '片区外' },
  { key: 'need', header: '资金需求(万元)', align: 'end', cell: ({ needYuan }) => <Num value={wanDigits(needYuan)} /> },
  { key: 'because', header: '理由', cell: ({ because }) => <Words max={280}>{because}</Words> },
]

/** Money that has lain for longer than it should take to be used, and who could use it. */
export function IdleTab({ month }: { readonly month: Month | undefined }) {
  const query = useQuery(idleQuery(month))
  return (
    <Loaded what="闲置资金" permission="figures:read" query={query} skeleton={<Skeleton height={160} count={2} />}>
      {(idle) => (
        <Stack gap={16}>
          <ProgressMonthNote month={idle.month} progressMonth={idle.progressMonth} />
          <Card
            title={
              idle.rows.length > 0 ? `截至${monthText(idle.month)}闲置合计${moneyLine(idle.totalYuan)}` : '没有闲置资金'
            }
            aside={<CopyTableButton columns={copyColumns} rows={idle.rows} />}
            isUpdating={query.isPlaceholderData}
          >
            <DataTable
              caption="闲置资金"
              columns={columns}
              rows={idle.rows}
              rowKey={({ batchCode, projectCode }) => `${batchCode} ${projectCode ?? ''}`}
              empty={<EmptyNotice title={`没有发行超过${idle.usedWithinMonths}个月仍未支出的资金`} />}
            />
          </Card>
          <Card title="可调整使用的片区项目" isUpdating={query.isPlaceholderData}>
            <DataTable
              caption="可调整使用的片区项目"
              columns={candidateColumns}
              rows={idle.candidates}
              rowKey="projectCode"
              empty={<EmptyNotice title="没有可以承接的片区项目">储备项目申报后在这里列出。</EmptyNotice>}
            />
          </Card>
        </Stack>
      )}
    </Loaded>
  )
}
