import { chosenColumns, type ListColumn } from '@pianqu/shared/lists/list-column.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { noTimeliness, timeliness } from '@pianqu/shared/reports/timeliness-words.ts'
import { boardColumns, countColumns } from '@pianqu/shared/trail-words/board-columns.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { PlainCell } from '../../../parts/list/screen-columns.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { useIsPhone } from '../../../ui/media.ts'
import type { Ticks } from '../../../ui/table/data-table.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { CountsBar } from '../counts-bar.tsx'
import styles from './matrix.module.css'
import { LastChange, StateChip, Timeliness } from './matrix-cells.tsx'
import { matrixSums, shareText } from './matrix-sums.ts'

interface MatrixProps {
  /** All districts, which the sums are over. */
  readonly all: readonly BoardRow[]
  /** Those in sight. */
  readonly rows: readonly BoardRow[]
  /** Which columns, as the address has them. */
  readonly columns: string | undefined
  readonly ticks: Ticks
  readonly isUpdating: boolean
}

/** Who owes what and how far it is: one district a row, with the sums; cards on a phone. */
export function Matrix(props: MatrixProps) {
  const isPhone = useIsPhone()
  return isPhone ? <Cards all={props.all} rows={props.rows} /> : <Table {...props} />
}

interface Aggregate {
  readonly all: readonly BoardRow[]
}

/** What stands under a column in the row of sums; under the others nothing does. */
function sumsUnder({ all }: Aggregate): Readonly<Record<string, React.ReactNode>> {
  const { counts, due, onTime } = matrixSums(all)
  return {
    unit: '合计',
    state: `${all.length} 个区县`,
    bar: <CountsBar counts={counts} isPlain />,
    ...Object.fromEntries(countColumns.map(([key]) => [key, counts[key]])),
    share: `${counts.accepted}/${counts.owed}`,
    time: `按时 ${shareText(onTime, due)}`,
    exempt: counts.exempt,
    changed: `完成 ${shareText(counts.accepted, counts.owed)}`,
  }
}

const isCount = (key: string): key is (typeof countColumns)[number][0] => countColumns.some(([each]) => each === key)

/** What a cell of the board looks like beyond its text. */
const looks: Readonly<Record<string, (row: BoardRow) => React.ReactNode>> = {
  unit: (row) => <Link {...paths.review({ report: row.id })}>{row.unitName}</Link>,
  state: (row) => <StateChip {...row} />,
  bar: ({ counts }) => <CountsBar counts={counts} isPlain />,
  time: (row) => <Timeliness row={row} />,
  changed: (row) => <LastChange row={row} />,
}

/** The bar says what the counts beside it say, and stands with them. */
const barColumn: ListColumn<BoardRow> = { key: 'bar', header: '各行状态', cell: () => '' }

function shownColumns(chosen: string | undefined): ListColumn<BoardRow>[] {
  const shown = chosenColumns(boardColumns, chosen)
  const at = shown.findIndex(({ key }) => isCount(key))
  return at < 0 ? shown : [...shown.slice(0, at), barColumn, ...shown.slice(at)]
}

function Table({ all, rows, columns: chosen, ticks, isUpdating }: MatrixProps) {
  const columns = shownColumns(chosen)
  const sums = sumsUnder({ all })
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
            {columns.map(({ key, header, align }, index) => (
              <th key={key} scope="col" data-end={align === 'end' || undefined}>
                {index === 0 && (
                  <input
                    type="checkbox"
                    className={styles['tick']}
                    aria-label="选中全部区县"
                    checked={ticks.chosen.length === rows.length && rows.length > 0}
                    onChange={ticks.turnAll}
                  />
                )}
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ key, align, cell }, index) =>
                index === 0 ? (
                  <th key={key} scope="row">
                    <input
                      type="checkbox"
                      className={styles['tick']}
                      aria-label={`选中${row.unitName}`}
                      checked={ticks.isChosen(row.unitCode)}
                      onChange={() => ticks.turn(row.unitCode)}
                    />
                    {looks['unit']?.(row)}
                  </th>
                ) : (
                  <td
                    key={key}
                    className={key === 'bar' ? styles['strip'] : undefined}
                    data-end={align === 'end' || undefined}
                    data-zero={(isCount(key) && row.counts[key] === 0) || undefined}
                  >
                    {looks[key]?.(row) ?? <PlainCell cell={cell(row)} />}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map(({ key, align }, index) =>
              index === 0 ? (
                <th key={key} scope="row">
                  {sums[key]}
                </th>
              ) : (
                <td
                  key={key}
                  className={key === 'bar' ? styles['strip'] : undefined}
                  data-end={align === 'end' || undefined}
                >
                  {sums[key]}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      </table>
    </div>
  )
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
