import { bondNatureNames, bondStateNames } from '@pianqu/shared/bonds/bond.schema.ts'
import { decimalText } from '@pianqu/shared/number/ratio.ts'
import { paths } from '../../../navigation/paths.ts'
import { Light } from '../../../parts/light.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Money } from '../../../ui/money.tsx'
import { Num } from '../../../ui/num.tsx'
import { IdleMark, noSpending } from '../batch-columns.tsx'
import { ProgressMonthNote } from '../progress-month-note.tsx'
import { BatchActions } from './batch-actions.tsx'
import { BatchEntries } from './batch-entries.tsx'
import { BatchMonths } from './batch-months.tsx'
import { BatchParts } from './batch-parts.tsx'
import { type BatchRecord, batchFinding } from './batch-record.ts'
import { SourceText } from './source-text.tsx'

interface BatchContentProps {
  readonly record: BatchRecord
  readonly isUpdating: boolean
}

/** One batch from its finding down to its movements. */
export function BatchContent({ record, isUpdating }: BatchContentProps) {
  return (
    <Stack gap={16}>
      <BatchHeader record={record} isUpdating={isUpdating} />
      {record.mayWrite && record.parts.length > 0 && <BatchActions record={record} />}
      <ProgressMonthNote month={record.month} progressMonth={record.progressMonth} />
      <BatchParts parts={record.parts} aheadPoints={record.aheadPoints} isUpdating={isUpdating} />
      {record.batch.state === 'issued' && <BatchMonths record={record} isUpdating={isUpdating} />}
      <BatchEntries entries={record.entries} isUpdating={isUpdating} />
    </Stack>
  )
}

function BatchHeader({ record, isUpdating }: BatchContentProps) {
  const { batch: one, clock } = record
  return (
    <PageHeader
      title={batchFinding(record)}
      gap={10}
      subject={{
        back: <BackLink {...paths.bonds({ year: one.year, tab: 'batches' })}>专项债</BackLink>,
        name: one.name,
        marks: (
          <>
            <span>{one.code}</span>
            {clock && <Light light={clock.light} />}
            {clock && <IdleMark row={clock} />}
          </>
        ),
        isUpdating,
      }}
    >
      <BatchFacts record={record} />
    </PageHeader>
  )
}

function BatchFacts({ record: { batch: one, isOverdue, clock, parts, source } }: Pick<BatchContentProps, 'record'>) {
  const allocated = parts.reduce((sum, { amountYuan }) => sum + amountYuan, 0)
  const rate = one.rateBasisPoints
  return (
    <Facts
      facts={[
        {
          name: '性质',
          value: `${bondNatureNames[one.nature]}，${isOverdue ? '逾期未发' : bondStateNames[one.state]}`,
        },
        { name: one.state === 'planned' ? '计划发行日期' : '发行日期', value: one.issuedOn },
        { name: '金额', value: <Money yuan={one.amountYuan} /> },
        { name: '已分配', value: <Money yuan={allocated} /> },
        clock && { name: '已支出', value: <Money yuan={clock.spentYuan} missing={noSpending} /> },
        clock && { name: '未支出', value: <Money yuan={clock.unspentYuan} missing={noSpending} /> },
        clock && { name: '已发行', value: `${clock.monthsSinceIssue}个月` },
        {
          name: '期限',
          value: <Num value={one.termYears === null ? null : String(one.termYears)} unit="年" missing="未录入" />,
        },
        {
          name: '利率',
          value: (
            <Num
              value={rate === null ? null : decimalText({ numerator: rate, denominator: 100 }, 2)}
              unit="%"
              missing={one.state === 'planned' ? '发行后确定' : '未录入'}
            />
          ),
        },
        { name: '来源', value: <SourceText source={source} />, isWide: true },
      ]}
    />
  )
}
