import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import { Note } from '../../../ui/words/note.tsx'
import { CountsBar } from '../counts-bar.tsx'
import styles from './matrix.module.css'
import { LastChange, StateChip, Timeliness } from './matrix-cells.tsx'
import { matrixSums, noTimeliness, shareText, timeliness } from './matrix-sums.ts'

interface MatrixProps {
  /** All districts, which the sums are over. */
  readonly all: readonly BoardRow[]
  /** Those in sight. */
  readonly rows: readonly BoardRow[]
  readonly isUpdating: boolean
}

/** Who owes what and how far it is: one district a row, with the sums; cards on a phone. */
export function Matrix({ all, rows, isUpdating }: MatrixProps) {
  const isPhone = useIsPhone()
  return isPhone ? <Cards all={all} rows={rows} /> : <Table all={all} rows={rows} isUpdating={isUpdating} />
}

const countColumns = [
  ['empty', '待填'],
  ['draft', '草稿'],
  ['submitted', '已交'],
  ['returned', '退回'],
  ['accepted', '已审'],
] as const

function Table({ all, rows, isUpdating }: MatrixProps) {
  const { counts, due, onTime } = matrixSums(all)
  return (
    // A group, not a landmark: the page's own heading names it.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll
    <div
      className={styles['scroll']}
      role="group"
      aria-label="各区县月报完成情况"
      aria-busy={isUpdating || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles['table']}>
        <caption className="visually-hidden">各区县月报完成情况</caption>
        <thead>
          <tr>
            <th scope="col">区县</th>
            <th scope="col">状态</th>
            <th scope="col">各行状态</th>
            {countColumns.map(([key, name]) => (
              <th key={key} scope="col" data-end>
                {name}
              </th>
            ))}
            <th scope="col" data-end>
              已审/应报
            </th>
            <th scope="col">时限</th>
            <th scope="col" data-end>
              免报
            </th>
            <th scope="col">最近变动</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link {...paths.review({ report: row.id })}>{row.unitName}</Link>
              </th>
              <td>
                <StateChip {...row} />
              </td>
              <td className={styles['strip']}>
                <CountsBar counts={row.counts} isPlain />
              </td>
              <Counts counts={row.counts} />
              <td data-end>
                {row.counts.accepted}/{row.counts.owed}
              </td>
              <td>
                <Timeliness row={row} />
              </td>
              <td data-end>{row.counts.exempt}</td>
              <td>
                <LastChange row={row} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <td>{all.length} 个区县</td>
            <td className={styles['strip']}>
              <CountsBar counts={counts} isPlain />
            </td>
            <Counts counts={counts} />
            <td data-end>
              {counts.accepted}/{counts.owed}
            </td>
            <td colSpan={3}>
              完成 {shareText(counts.accepted, counts.owed)} · 按时 {shareText(onTime, due)} · 免报 {counts.exempt}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Counts({ counts }: Pick<BoardRow, 'counts'>) {
  return countColumns.map(([key]) => (
    <td key={key} data-end data-zero={counts[key] === 0 || undefined}>
      {counts[key]}
    </td>
  ))
}

function Cards({ all, rows }: Pick<MatrixProps, 'all' | 'rows'>) {
  const { counts, due, onTime } = matrixSums(all)
  return (
    <Stack as="ul" gap={8} aria-label="各区县月报完成情况">
      <Box>
        <strong>合计 {all.length} 个区县</strong>
        <CountsBar counts={counts} />
        <Note>
          完成 {shareText(counts.accepted, counts.owed)} · 按时 {shareText(onTime, due)} · 免报 {counts.exempt}
        </Note>
      </Box>
      {rows.map((row) => (
        <Box key={row.id}>
          <Row justify="between" isOneLine>
            <Link {...paths.review({ report: row.id })}>{row.unitName}</Link>
            <StateChip {...row} />
          </Row>
          <CountsBar counts={row.counts} />
          <Note>
            已审 {row.counts.accepted}/{row.counts.owed} · {timeliness(row) ?? noTimeliness(row)} · 免报{' '}
            {row.counts.exempt}
          </Note>
          <LastChange row={row} />
        </Box>
      ))}
    </Stack>
  )
}
