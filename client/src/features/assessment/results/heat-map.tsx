import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { heatStep, spanOf } from './heat.ts'
import styles from './heat-map.module.css'
import type { Matrix } from './result.queries.ts'

interface HeatMapProps {
  readonly matrix: Matrix
  readonly onCell?: ((rater: string, target: string) => void) | undefined
}

type Cell = Matrix['rows'][number]['cells'][number]

/** Targets by raters, or by criteria, with the value printed in every cell; what is no value is hatched and named. */
export function HeatMap({ matrix, onCell }: HeatMapProps) {
  const { rows, columns, note, direction } = matrix
  if (rows.length === 0) return <EmptyNotice title="没有可以显示的评分">{note}</EmptyNotice>
  const span = spanOf(rows.flatMap(({ cells }) => cells.map(({ score }) => score)))
  return (
    <>
      <p className={styles['note']}>{note}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll */}
      <div
        className={styles['scroll']}
        role="group"
        aria-label={`${directionNames[direction]}矩阵`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={styles['map']}>
          <caption className="visually-hidden">{directionNames[direction]}矩阵，百分制</caption>
          <thead>
            <tr>
              <th scope="col">被评单位</th>
              {columns.map(({ code, name }) => (
                <th key={code} scope="col">
                  <span>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, name, cells }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                {cells.map((cell) => (
                  <HeatCell
                    key={cell.columnCode}
                    cell={cell}
                    span={span}
                    label={`${columns.find((column) => column.code === cell.columnCode)?.name ?? ''}评${name}`}
                    onOpen={onCell && cell.state === 'given' ? () => onCell(cell.columnCode, code) : undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Scale span={span} />
    </>
  )
}

interface HeatCellProps {
  readonly cell: Cell
  readonly span: readonly [number, number]
  readonly label: string
  readonly onOpen: (() => void) | undefined
}

function HeatCell({ cell, span, label, onOpen }: HeatCellProps) {
  const { score, display, isExcluded, excludedBecause } = cell
  const text = isExcluded ? <s>{display}</s> : display
  return (
    <td
      data-heat={score === null || isExcluded ? undefined : heatStep(score, span)}
      data-none={score === null || isExcluded || undefined}
      title={isExcluded ? `已排除：${excludedBecause ?? ''}` : undefined}
    >
      {onOpen ? (
        <button type="button" onClick={onOpen} aria-label={`${label} ${display}${isExcluded ? '，已排除' : ''}`}>
          {text}
        </button>
      ) : (
        text
      )}
      {isExcluded && <span className="visually-hidden">已排除</span>}
    </td>
  )
}

/** What the shades mean. */
function Scale({ span: [lowest, highest] }: { readonly span: readonly [number, number] }) {
  if (highest <= lowest) return null
  return (
    <p className={styles['scale']}>
      <span>{lowest.toFixed(1)}</span>
      {([1, 2, 3, 4, 5, 6] as const).map((step) => (
        <i key={step} data-heat={step} aria-hidden="true" />
      ))}
      <span>{highest.toFixed(1)}，越深得分越高；斜纹是没有得分</span>
    </p>
  )
}
