import { type ProjectMonth, projectMonthFields } from '@pianqu/shared/boards/project.contract.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { type ContentField, fieldOf } from '@pianqu/shared/months/report-content.schema.ts'
import { decimalText } from '@pianqu/shared/number/ratio.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { contentText } from '../../parts/content-text.ts'
import { Light } from '../../parts/light.tsx'
import { ytdRestatedText } from '../../parts/published-text.ts'
import { Restated } from '../../parts/restated.tsx'
import { Num } from '../../ui/num.tsx'
import type { Column } from '../../ui/table/data-table.tsx'
import { Words } from '../../ui/words/words.tsx'
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

const numberIn = (row: ProjectMonth, field: ContentField): number | null => {
  const value = row[field]
  return typeof value === 'number' ? value : null
}

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
  const words = (field: ContentField, header: string): Column<ProjectMonth> => ({
    key: field,
    header,
    cell: (row) => (
      <>
        {row[field] ? (
          <Words max={260}>{contentText(field, row[field])}</Words>
        ) : (
          <Num value={null} missing={missingReason(row, now)} />
        )}
        <Restated text={fieldRestated(row, field)} />
      </>
    ),
  })
  const said = (field: ContentField): Column<ProjectMonth> => {
    const { onProject = '', measure } = fieldOf(field)
    const restated = (row: ProjectMonth) => fieldRestated(row, field)
    const number = (row: ProjectMonth) => numberIn(row, field)
    if (measure === 'money') return money(field, onProject, number, restated)
    if (measure === 'percent') return figure(field, onProject, (row) => progressText(number(row)), restated)
    return words(field, onProject)
  }
  const [first, ...others] = projectMonthFields.map(said)
  return [
    { key: 'month', header: '月份', cell: ({ month }) => `${monthNumber(month)}月` },
    { key: 'light', header: '灯号', cell: (row) => <MonthLight row={row} now={now} /> },
    ...(first ? [first] : []),
    money('plan', '本月计划', (row) => row.planYuan),
    money(
      'ytd',
      '本年累计',
      (row) => (row.month > now ? null : row.ytdYuan),
      (row) => ytdRestatedText(row.publishedYtd, row.ytdYuan),
    ),
    money('expected', '序时累计', (row) => row.expectedYuan),
    ...others,
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
