import type { ProjectMonth } from '@pianqu/shared/boards/project.contract.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import type { ContentField } from '@pianqu/shared/months/report-content.schema.ts'
import { decimalText } from '@pianqu/shared/number/ratio.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { Num } from '../../ui/num.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import styles from './project-page.module.css'
import { fieldRestated } from './restated-fields.ts'
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

const asPublished = () => null

const of = (field: ContentField) => (row: ProjectMonth) => fieldRestated(row, field)

/** The way from a settled month to a correction of it. */
export const correctionColumn = (code: string): Column<ProjectMonth> => ({
  key: 'correct',
  header: '更正',
  cell: ({ month, isCorrectable }) =>
    isCorrectable ? (
      <Link
        {...paths.corrections({ propose: true, project: code, on: month })}
        aria-label={`申请更正${monthText(month)}`}
      >
        申请更正
      </Link>
    ) : (
      <Num value={null} missing="还没有发布，在月报中直接修改" />
    ),
})

/** The columns of the months; a missing figure says why, a restated one what was published. */
export function monthColumns(now: Month): Column<ProjectMonth>[] {
  const figure = (
    key: string,
    header: string,
    value: (row: ProjectMonth) => string | null,
    restated: (row: ProjectMonth) => string | null = asPublished,
  ): Column<ProjectMonth> => ({
    key,
    header,
    align: 'end',
    cell: (row) => (
      <>
        <Num value={value(row)} missing={missingReason(row, now)} />
        <Restated text={restated(row)} />
      </>
    ),
  })
  const money = (
    key: string,
    header: string,
    value: (row: ProjectMonth) => number | null,
    restated?: (row: ProjectMonth) => string | null,
  ) =>
    figure(
      key,
      header,
      (row) => {
        const yuan = value(row)
        return yuan === null ? null : wanDigits(yuan)
      },
      restated,
    )
  const words = (field: 'imageProgress' | 'problem' | 'note', header: string): Column<ProjectMonth> => ({
    key: field,
    header,
    cell: (row) => (
      <>
        {row[field] ? (
          <span className={styles['words']}>{row[field]}</span>
        ) : (
          <Num value={null} missing={missingReason(row, now)} />
        )}
        <Restated text={fieldRestated(row, field)} />
      </>
    ),
  })
  return [
    { key: 'month', header: '月份', cell: ({ month }) => `${monthNumber(month)}月` },
    { key: 'light', header: '灯号', cell: (row) => <MonthLight row={row} now={now} /> },
    money('invested', '本月完成', (row) => row.investedYuan, of('investedYuan')),
    money('plan', '本月计划', (row) => row.planYuan),
    money(
      'ytd',
      '本年累计',
      (row) => (row.month > now ? null : row.ytdYuan),
      (row) => ytdRestatedText(row.publishedYtd, row.ytdYuan),
    ),
    money('expected', '序时累计', (row) => row.expectedYuan),
    figure('progress', '形象进度', (row) => progressText(row.progressBasisPoints), of('progressBasisPoints')),
    words('imageProgress', '形象进度说明'),
    money('statistics', '本年入统', (row) => row.statisticsYuan, of('statisticsYuan')),
    money('funds', '到位资金', (row) => row.fundsArrivedYuan, of('fundsArrivedYuan')),
    money('forecast', '下月计划', (row) => row.forecastYuan, of('forecastYuan')),
    words('problem', '存在问题'),
    words('note', '备注'),
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
