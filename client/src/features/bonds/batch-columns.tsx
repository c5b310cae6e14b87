import type { BatchRow, BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { lightNames } from '@pianqu/shared/lights/light.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'
import { Light } from '../../parts/light.tsx'
import { Bullet } from '../../ui/chart/bullet.tsx'
import { Num } from '../../ui/num.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { BatchLink } from './batch-link.tsx'
import styles from './bonds.module.css'

export const noSpending = '没有支出数据'

/** `40.0%`, of the amount of the batch. */
export const spentPercent = ({ spentYuan, amountYuan }: Pick<BatchRow, 'spentYuan' | 'amountYuan'>): string | null =>
  spentYuan === null || amountYuan === 0 ? null : percentText({ numerator: spentYuan, denominator: amountYuan })

/** Money used against what should be used by now. */
export function SpentRate({ row }: { readonly row: BatchRow }) {
  return (
    <span className={styles['rate']}>
      <Bullet share={row.spentShare} tick={row.expectedShare} />
      <Num value={spentPercent(row)} missing={noSpending} />
    </span>
  )
}

/** That a batch lies idle, in words. */
export function IdleMark({ row: { isIdle } }: { readonly row: Pick<BatchRow, 'isIdle'> }) {
  return isIdle ? <Tag>闲置</Tag> : null
}

const wan = (yuan: number | null) => <Num value={yuan === null ? null : wanDigits(yuan)} missing={noSpending} />

export const batchColumns: readonly Column<BatchRow>[] = [
  { key: 'name', header: '批次', cell: ({ code, name }) => <BatchLink code={code}>{name}</BatchLink> },
  {
    key: 'light',
    header: '灯号',
    cell: ({ light, sentence }) => (
      <span title={sentence ?? undefined}>
        <Light light={light} />
      </span>
    ),
  },
  { key: 'issued', header: '发行日期', cell: ({ issuedOn }) => issuedOn },
  { key: 'months', header: '已发行(月)', align: 'end', cell: ({ monthsSinceIssue }) => monthsSinceIssue },
  { key: 'amount', header: '金额(万元)', align: 'end', cell: ({ amountYuan }) => wan(amountYuan) },
  { key: 'allocated', header: '已分配(万元)', align: 'end', cell: ({ allocatedYuan }) => wan(allocatedYuan) },
  { key: 'rate', header: '支出与应支出', cell: (row) => <SpentRate row={row} /> },
  { key: 'unspent', header: '未支出(万元)', align: 'end', cell: ({ unspentYuan }) => wan(unspentYuan) },
  { key: 'idle', header: '闲置', cell: (row) => <IdleMark row={row} /> },
]

const wanOf = (yuan: number | null) => (yuan === null ? null : yuan / 10_000)

export const batchCopyColumns = [
  { header: '批次编码', value: ({ code }: BatchRow) => code },
  { header: '批次名称', value: ({ name }: BatchRow) => name },
  { header: '灯号', value: ({ light }: BatchRow) => light && lightNames[light] },
  { header: '发行日期', value: ({ issuedOn }: BatchRow) => issuedOn },
  { header: '已发行(月)', value: ({ monthsSinceIssue }: BatchRow) => monthsSinceIssue },
  { header: '金额(万元)', value: ({ amountYuan }: BatchRow) => wanOf(amountYuan) },
  { header: '已分配(万元)', value: ({ allocatedYuan }: BatchRow) => wanOf(allocatedYuan) },
  { header: '已支出(万元)', value: ({ spentYuan }: BatchRow) => wanOf(spentYuan) },
  { header: '支出进度', value: spentPercent },
  { header: '未支出(万元)', value: ({ unspentYuan }: BatchRow) => wanOf(unspentYuan) },
  { header: '闲置', value: ({ isIdle }: BatchRow) => (isIdle ? '是' : '否') },
]

type YearBatch = BondYear['batches'][number]

export const plannedColumns: readonly Column<YearBatch>[] = [
  { key: 'name', header: '批次', cell: ({ code, name }) => <BatchLink code={code}>{name}</BatchLink> },
  {
    key: 'day',
    header: '日期',
    cell: ({ issuedOn, state, isOverdue }) =>
      `${issuedOn}${isOverdue ? '（逾期未发）' : state === 'planned' ? '（计划）' : ''}`,
  },
  { key: 'amount', header: '金额(万元)', align: 'end', cell: ({ amountYuan }) => wan(amountYuan) },
  { key: 'allocated', header: '已分配(万元)', align: 'end', cell: ({ allocatedYuan }) => wan(allocatedYuan) },
  { key: 'inside', header: '其中投向片区(万元)', align: 'end', cell: ({ insideYuan }) => wan(insideYuan) },
]
