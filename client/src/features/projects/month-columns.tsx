import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { decimalText } from '@pianqu/shared/number/ratio.ts'
import type { ProjectMonth } from '@pianqu/shared/projects/project.contract.ts'
import { type Month, monthNumber } from '@pianqu/shared/time/month.ts'
import type { Column } from '../../ui/data-table.tsx'
import { Light } from '../../ui/light.tsx'
import { Num } from '../../ui/num.tsx'
import styles from './project-page.module.css'
import { SourceLine } from './source-line.tsx'

/** Why a month has no figure: its turn has not come, nothing came, or the line left the cell empty. */
export function missingReason(
  { month, investedYuan }: Pick<ProjectMonth, 'month' | 'investedYuan'>,
  now: Month,
): string {
  if (month > now) return '未到期'
  return investedYuan === null ? '未报' : '未填'
}

const progressText = (basisPoints: number | null): string | null =>
  basisPoints === null ? null : `${decimalText({ numerator: basisPoints, denominator: 100 }, 2).replace(/\.?0+$/, '')}%`

/** The columns of the months; a missing figure says why. */
export function monthColumns(now: Month): Column<ProjectMonth>[] {
  const figure = (key: string, header: string, value: (row: ProjectMonth) => string | null): Column<ProjectMonth> => ({
    key,
    header,
    align: 'end',
    cell: (row) => <Num value={value(row)} missing={missingReason(row, now)} />,
  })
  const money = (key: string, header: string, value: (row: ProjectMonth) => number | null) =>
    figure(key, header, (row) => {
      const yuan = value(row)
      return yuan === null ? null : wanDigits(yuan)
    })
  const words = (key: string, header: string, value: (row: ProjectMonth) => string | null): Column<ProjectMonth> => ({
    key,
    header,
    cell: (row) => {
      const text = value(row)
      return text ? (
        <span className={styles['words']}>{text}</span>
      ) : (
        <Num value={null} missing={missingReason(row, now)} />
      )
    },
  })
  return [
    { key: 'month', header: '月份', cell: ({ month }) => `${monthNumber(month)}月` },
    { key: 'light', header: '灯号', cell: (row) => <MonthLight row={row} now={now} /> },
    money('invested', '本月完成', (row) => row.investedYuan),
    money('plan', '本月计划', (row) => row.planYuan),
    money('ytd', '本年累计', (row) => (row.month > now ? null : row.ytdYuan)),
    money('expected', '序时累计', (row) => row.expectedYuan),
    figure('progress', '形象进度', (row) => progressText(row.progressBasisPoints)),
    words('image', '形象进度说明', (row) => row.imageProgress),
    money('statistics', '本年入统', (row) => row.statisticsYuan),
    money('funds', '到位资金', (row) => row.fundsArrivedYuan),
    money('forecast', '下月计划', (row) => row.forecastYuan),
    words('problem', '存在问题', (row) => row.problem),
    words('note', '备注', (row) => row.note),
    {
      key: 'source',
      header: '来源',
      cell: (row) =>
        row.source ? <SourceLine source={row.source} /> : <Num value={null} missing={missingReason(row, now)} />,
    },
  ]
}

function MonthLight({ row, now }: { readonly row: ProjectMonth; readonly now: Month }) {
  if (row.month > now) return <Num value={null} missing="未到期" />
  return <Light light={row.light} />
}
